import { mayPublishMaking, publishMaking } from '#app/policy-library/acts/publish-making.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { documentsNamed, draftBlocks } from '#app/policy-library/making/queries.ts';
import { type Stated, statedIn } from '#app/policy-library/making/stated.ts';
import { markOf, mayNumber } from '#app/policy-library/making/take-numbers.ts';
import type { EndedDocument } from '#app/policy-library/making/write-consequences.ts';
import { type MakingBody, makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { EndingFields } from '#app/policy-library/parts/making-endings.tsx';
import { CheckGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { effectiveDayOf } from '#law/publication/effective-day.ts';
import { genres } from '#law/publication/genres.ts';
import { lastDayAfterYears } from '#law/publication/term.ts';
import { themes } from '#law/publication/themes.ts';

export const { get, post } = makingActPage({
  act: 'publish-making',
  may: mayPublishMaking,
  button: '登记、编号并公布',
  help: '一次办完统一登记、统一编号、统一印发和公布：文件立即进入文件库并对外公开，文号、登记号、索引号按规则取下一个号。',
  run: async (scope, input, body) => {
    const publishedOn = input.outside?.on ?? scope.today;
    const { effectiveOn } = readDays(body);
    return publishMaking(scope, {
      ...input,
      issuer: body.one('issuer'),
      genre: body.one('genre'),
      themes: body.all('theme'),
      summary: body.one('summary'),
      keywords: wordsIn(body.one('keywords')),
      effectiveOn,
      immediateReason: body.one('immediate_reason'),
      expiresOn: readDays(body).expiresOn,
      documentNo: body.one('document_no'),
      endings: endingsIn(body, effectiveOn ?? publishedOn),
      repealsElsewhere: body.all('repeals_elsewhere'),
    });
  },
  fields: async ({ making, scope, body, fresh }) => {
    const publishedOn = dayOr(body.one('outside_on'), scope.today);
    const draft = making.drafts.at(-1);
    const stated = draft ? statedIn(await draftBlocks(scope, draft.id), publishedOn) : null;
    const found = await documentsNamed(scope, stated?.repeals.map(({ name }) => name) ?? []);
    const mark = await markOf(scope, making);
    const numbering = mayNumber(making, mark);
    return (
      <>
        {numbering ? (
          <Notice tone="warn" title="还不能编号">
            {numbering.reason}
          </Notice>
        ) : (
          <p>
            文号取“{mark}”的下一个号；索引号的机构代码是 {making.organisation_code}。
          </p>
        )}
        <Catalogue making={making} scope={scope} body={body} />
        <Days stated={stated} making={making} scope={scope} shown={{ body, fresh, publishedOn }} />
        <EndingFields repeals={stated?.repeals ?? []} found={found} body={body} />
        <TextField
          name="document_no"
          label="发文字号"
          optional
          hint="只在补录已经公布的文件时填写；现在公布的由系统编号。"
          value={body.one('document_no')}
          maxlength={60}
          size="medium"
        />
      </>
    );
  },
});

function Catalogue({ making, scope, body }: { making: Making; scope: Scope; body: MakingBody }) {
  const government = making.kind === 'government-rule' || making.agency_kind === 'government-office';
  return (
    <>
      <TextField
        name="issuer"
        label="发文机关"
        required
        value={body.one('issuer') || (government ? `${scope.city.name}人民政府` : making.agency_name)}
        maxlength={100}
        size="medium"
      />
      <SelectField
        name="genre"
        label="文种"
        value={body.one('genre') || (making.kind === 'government-rule' ? '命令' : '通知')}
        options={genres
          .filter(({ internal }) => !internal)
          .map(({ genre }) => ({ value: genre, label: genre }))}
      />
      <CheckGroup
        name="theme"
        label="主题分类"
        required
        values={body.all('theme')}
        choices={themes.map(({ code, zh }) => ({ value: code, label: zh }))}
      />
      <TextArea
        name="summary"
        label="内容概述"
        required
        value={body.one('summary')}
        rows={3}
        maxlength={600}
      />
      <TextField
        name="keywords"
        label="关键词"
        optional
        hint="用顿号或者空格隔开。"
        value={body.one('keywords')}
      />
    </>
  );
}

interface Shown {
  body: MakingBody;
  fresh: boolean;
  publishedOn: Day;
}

/** 施行日期 and 有效期, proposed from the clauses of the text with the clause itself. */
function Days({
  stated,
  making,
  scope,
  shown: { body, fresh, publishedOn },
}: {
  stated: Stated | null;
  making: Making;
  scope: Scope;
  shown: Shown;
}) {
  const effectiveOn = fresh ? (stated?.effectiveOn ?? '') : body.one('effective_on');
  const effect = effectiveDayOf({
    kind: making.kind,
    place: scope.city.code,
    publishedOn,
    statedOn: effectiveOn || null,
    immediateReason: '',
  });
  const years = stated?.years && effect.on ? lastDayAfterYears(effect.on, stated.years) : '';
  return (
    <>
      <DateField
        name="effective_on"
        label="施行日期"
        hint={
          stated?.effectiveQuote
            ? `文中写明：“${stated.effectiveQuote}”`
            : `文中没有找到施行日期；留空时${effect.because || '不推定施行日期'}。`
        }
        value={effectiveOn}
      />
      <TextField
        name="immediate_reason"
        label="提前施行的理由"
        optional
        hint={withChineseDays(effect.fault?.reason ?? '公布后不立即施行有碍施行的，写明理由。')}
        value={body.one('immediate_reason')}
        maxlength={500}
      />
      {making.kind === 'normative' && (
        <DateField
          name="expires_on"
          label="有效期至"
          hint={stated?.termQuote ? `文中写明：“${stated.termQuote}”` : '文中没有找到有效期，请核对文本。'}
          value={fresh ? (stated?.expiresOn ?? years) : body.one('expires_on')}
        />
      )}
    </>
  );
}

function readDays(body: MakingBody): { effectiveOn: Day | null; expiresOn: Day | null } {
  const day = (name: string) => (isDay(body.one(name)) ? body.one(name) : null);
  return { effectiveOn: day('effective_on'), expiresOn: day('expires_on') };
}

function dayOr(text: string, otherwise: Day): Day {
  return isDay(text) ? text : otherwise;
}

/** The choices of the part `EndingFields`: `end_<id>` is 废止, 代替 or nothing. */
function endingsIn(body: MakingBody, effectiveOn: Day): EndedDocument[] {
  return body.all('found').flatMap((id) => {
    const kind = body.one(`end_${id}`);
    if (kind !== 'repealed' && kind !== 'replaced') return [];
    return [{ documentId: Number(id), kind, provision: body.one(`clause_${id}`), effectiveOn }];
  });
}

function wordsIn(text: string): string[] {
  return text
    .split(/[、，,;；\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 10);
}
