import { namesOfDays } from '#app/disclosure-requests/calendar/notice-proposal.ts';
import { CalendarDays } from '#app/disclosure-requests/parts/calendar-days.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import { Notice } from '#app/shell/notice.tsx';
import type { ParsedNotice } from '#law/calendar/parse-holiday-notice.ts';

export interface NoticeValues {
  text: string;
  year: string;
  checked: boolean;
}

export interface LocalDayValues {
  day: string;
  name: string;
  basis: string;
  /** For the officer's own agency alone. */
  own: boolean;
}

interface NoticeFormProps {
  values: NoticeValues;
  read?: ParsedNotice;
  errors?: FieldError[];
}

/** Paste the notice; what was read of it and what does not fit comes back beside the text. */
export function NoticeForm({ values, read, errors }: NoticeFormProps) {
  return (
    <Card title="提出国务院办公厅的放假通知">
      <Form action="/office/calendar/notices">
        {read && <WhatWasRead read={read} />}
        <TextArea
          name="text"
          label="通知全文"
          hint="从中国政府网复制通知正文粘贴到这里，从“一、元旦”到“七、国庆节”。"
          value={values.text}
          error={errorOf(errors, 'text')}
          rows={10}
          maxlength={20000}
        />
        <TextField
          name="year"
          label="年份"
          hint="文中写明了年份的，不用填。"
          value={values.year}
          error={errorOf(errors, 'year')}
          inputmode="numeric"
          size="short"
          optional
        />
        {read && read.findings.length > 0 && (
          <CheckField name="checked" label="已对照原文逐项核对，读出的日期无误" checked={values.checked} />
        )}
        <FormActions>
          <Button>读取并预览</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function WhatWasRead({ read }: { read: ParsedNotice }) {
  const faults = [...read.findings.map(({ zh }) => zh), ...read.unread.map((text) => `没有读懂：${text}`)];
  const { notice, off, work: worked } = read;
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="warn" title="请核对以下各处">
          <ul>
            {faults.map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notice && <CalendarDays year={notice.year} off={off} worked={worked} names={namesOfDays(read)} />}
    </>
  );
}

/** A typhoon, an election: off only with its legal basis. */
export function LocalDayForm({ values, errors }: { values: LocalDayValues; errors?: FieldError[] }) {
  return (
    <Card title="提出地方停工日">
      <Form action="/office/calendar/local-days">
        <p class="note">
          台风停工一类的日子不会自动扣除。有法定依据的，登记文件名称和文号，经另一个人采用后才不计入期限。
        </p>
        <DateField name="day" label="停工的日期" value={values.day} error={errorOf(errors, 'day')} />
        <TextField
          name="name"
          label="事由"
          hint="例如：台风停工"
          value={values.name}
          error={errorOf(errors, 'name')}
          size="medium"
          maxlength={50}
        />
        <TextField
          name="basis"
          label="依据的文件和文号"
          value={values.basis}
          error={errorOf(errors, 'basis')}
          maxlength={300}
        />
        <CheckField name="own" label="只适用于本机关" checked={values.own} />
        <FormActions>
          <Button>提出并预览</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
