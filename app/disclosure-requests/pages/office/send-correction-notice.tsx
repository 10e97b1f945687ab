import { mayNotify, sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { lacksAuthorisation } from '#app/disclosure-requests/acts/write-people.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { citeText } from '#law/cite.ts';
import {
  type CorrectionDefect,
  correctionGrounds,
  defaultCorrectionPeriod,
  refusedGrounds,
} from '#law/disclosure/correction-grounds.ts';

const { least, most, usual } = defaultCorrectionPeriod;

export const { get, post, may } = actPage({
  act: 'send-correction-notice',
  may: mayNotify,
  button: '发出补正通知',
  help: '只能通知一次，需要补正的地方一次写全。收到补正之前不计算答复期限，收到之日起重新计算。',
  initial: (file) => ({ guidance: '', period_days: String(usual), what_agent: agentDefect(file) }),
  run: (scope, input, body) =>
    sendCorrectionNotice(scope, {
      ...input,
      defects: defectsIn(body),
      guidance: body.guidance ?? '',
      periodDays: Number(body.period_days),
    }),
  fields: ({ body }) => (
    <>
      <p class="note">哪一项不清楚就写哪一项，写明这份申请哪里不清楚，一行一处；清楚的留空。</p>
      {correctionGrounds.map(({ key, zh, guidance, cite }) => (
        <TextArea
          name={`what_${key}`}
          label={zh}
          hint={`告知书将请申请人${guidance}（${citeText(cite)}）`}
          optional
          value={body[`what_${key}`]}
          rows={2}
        />
      ))}
      <NotForCorrection />
      <TextArea name="guidance" label="其他指导" optional value={body.guidance} rows={2} />
      <TextField
        name="period_days"
        label="补正期限（工作日）"
        hint={`自申请人收到补正告知书之日起计算，${least}至${most}个工作日。`}
        inputmode="numeric"
        value={body.period_days}
        size="short"
      />
    </>
  ),
});

/** Proposed where the newest agent came without an authorisation; the officer may clear it. */
function agentDefect({ requestAgents: [agent] }: CaseFile): string {
  return agent && lacksAuthorisation(agent) ? '没有提交授权委托书。' : '';
}

/** What often gets into a correction notice and does not belong there, with what is done instead. */
function NotForCorrection() {
  return (
    <details>
      <summary>这些情况不能用补正</summary>
      <ul>
        {refusedGrounds.map(({ zh, instead, cite }) => (
          <li>
            {zh}：{instead}（{citeText(cite)}）
          </li>
        ))}
      </ul>
    </details>
  );
}

function defectsIn(body: FormBody): CorrectionDefect[] {
  return correctionGrounds.flatMap(({ key }) =>
    linesOf(body[`what_${key}`]).map((what) => ({ ground: key, what })),
  );
}

function linesOf(text = ''): string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}
