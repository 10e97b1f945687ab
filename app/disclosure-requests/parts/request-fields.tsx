import type { Child } from 'hono/jsx';
import { identityKindZh } from '#app/disclosure-requests/identity/check-identity.ts';
import type { RequestValues } from '#app/disclosure-requests/pages/request-body.ts';
import { IdentityFile, RequestFiles } from '#app/disclosure-requests/parts/request-files.tsx';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

export const formZh: Record<RequestValues['form_wanted'], string> = {
  electronic: '电子文件',
  paper: '纸质复印件',
  reading: '现场查阅、抄录',
};

export const wayZh: Record<RequestValues['way_wanted'], string> = {
  online: '网上送达',
  email: '电子邮件',
  post: '邮政寄送',
  pickup: '自行领取',
};

interface RequestFieldsProps {
  values: RequestValues;
  errors: FieldError[];
  /** Who else asks, after the requester. */
  children?: Child;
}

/** The three groups of art. 29, and nothing else: who asks, what is asked for, how to get it. No purpose. */
export function RequestFields(props: RequestFieldsProps) {
  return (
    <>
      <WhoAsks {...props} />
      {props.children}
      <WhatIsAsked {...props} />
      <HowToGetIt {...props} />
    </>
  );
}

function WhoAsks({ values, errors }: RequestFieldsProps) {
  return (
    <FormSection title="一、申请人" lede="姓名或者名称、身份证明、联系方式（条例第二十九条第二款第一项）。">
      <RadioGroup
        name="requester_kind"
        label="您是"
        value={values.requester_kind}
        inline
        choices={[
          { value: 'natural-person', label: '公民个人' },
          { value: 'organisation', label: '法人或者其他组织' },
        ]}
      />
      <TextField
        name="requester_name"
        label="姓名或者名称"
        value={values.requester_name}
        error={errorOf(errors, 'requester_name')}
        autocomplete="name"
        maxlength={100}
        size="medium"
      />
      <SelectField
        name="identity_kind"
        label="身份证明种类"
        value={values.identity_kind ?? 'id-card'}
        options={Object.entries(identityKindZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="identity_number"
        label="身份证明号码"
        hint="加密保存，只用于核对身份。"
        value={values.identity_number}
        error={errorOf(errors, 'identity_number')}
        autocomplete="off"
        spellcheck={false}
        maxlength={40}
        size="medium"
      />
      <TextField
        name="phone"
        label="联系电话"
        hint="电话、电子邮箱、通信地址，填一项即可。"
        type="tel"
        value={values.phone}
        error={errorOf(errors, 'phone')}
        autocomplete="tel"
        maxlength={40}
        size="medium"
      />
      <TextField
        name="email"
        label="电子邮箱"
        type="email"
        value={values.email}
        error={errorOf(errors, 'email')}
        autocomplete="email"
        maxlength={200}
        size="medium"
      />
      <TextField
        name="address"
        label="通信地址和邮编"
        value={values.address}
        error={errorOf(errors, 'address')}
        autocomplete="street-address"
        maxlength={300}
      />
      <IdentityFile />
    </FormSection>
  );
}

function WhatIsAsked({ values, errors }: RequestFieldsProps) {
  return (
    <FormSection
      title="二、所需政府信息"
      lede="名称、文号，或者便于行政机关查询的其他特征性描述（第二项）。不需要说明用途。"
    >
      <TextField
        name="info_title"
        label="名称"
        value={values.info_title}
        error={errorOf(errors, 'info_title')}
        maxlength={300}
      />
      <TextField
        name="info_document_no"
        label="文号"
        optional
        hint="例如：常政规〔2024〕3号"
        value={values.info_document_no}
        error={errorOf(errors, 'info_document_no')}
        maxlength={100}
        size="medium"
      />
      <TextArea
        name="info_description"
        label="其他特征性描述"
        optional
        hint="大致时间、制作机关、涉及的地方或者项目等，写得越具体，找得越快。"
        value={values.info_description}
        error={errorOf(errors, 'info_description')}
        rows={6}
        maxlength={5000}
      />
      <RequestFiles label="相关材料" />
    </FormSection>
  );
}

function HowToGetIt({ values, errors }: RequestFieldsProps) {
  const choices = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label, hint: wayHints[value] }));
  return (
    <FormSection title="三、获取方式" lede="获取信息的方式和途径（第三项）。">
      <RadioGroup
        name="form_wanted"
        label="信息的形式"
        value={values.form_wanted}
        error={errorOf(errors, 'form_wanted')}
        choices={choices(formZh)}
        inline
      />
      <RadioGroup
        name="way_wanted"
        label="送达的途径"
        value={values.way_wanted}
        error={errorOf(errors, 'way_wanted')}
        choices={choices(wayZh)}
      />
    </FormSection>
  );
}

const wayHints: Record<string, string> = {
  online: '答复作出后，在本站凭登记号和查询码打开。',
  email: '发到您填写的电子邮箱。',
  post: '由邮政企业寄到您填写的通信地址，不收邮费。',
  pickup: '到政务公开窗口当面签收。',
};
