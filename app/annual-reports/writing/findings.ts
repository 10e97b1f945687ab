import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { feeStatement } from '#app/annual-reports/reading/fee-statement.ts';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import { sharedText } from '#app/annual-reports/reading/shared-text.ts';
import { cityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { rollUpFindings, unplacedFindings } from '#app/annual-reports/rolling-up/roll-up-findings.ts';
import { textOfPieces } from '#app/annual-reports/writing/bind.ts';
import { defaultTexts } from '#app/annual-reports/writing/default-texts.ts';
import type { ReportDraft } from '#app/annual-reports/writing/draft.ts';
import { earlierReport, otherTexts } from '#app/annual-reports/writing/earlier-reports.ts';
import { overridableCells, valueOfCell } from '#app/annual-reports/writing/overrides.ts';
import { reportPlainText } from '#app/annual-reports/writing/report-blocks.ts';
import { wrongFigures } from '#app/annual-reports/writing/typed-figures.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { ReportCheck } from '#law/report/checks.ts';
import { followsFrom } from '#law/report/checks-across-years.ts';
import { feeIsTold } from '#law/report/checks-of-fees.ts';
import { isOwnText, isPartThere, isRightKind } from '#law/report/checks-of-form.ts';
import { equalsRegister } from '#law/report/checks-of-sources.ts';
import { mayMakeRules, rankOf } from '#law/report/rule-makers.ts';
import { aspectIsTold, overviewAspects, overviewFits, type SectionKey } from '#law/report/sections.ts';

/** Something that stands in the way of the report, or has to be explained. */
export interface ReportFinding {
  /** B1 to B16. */
  rule: string;
  severity: 'error' | 'warning';
  where: string;
  message: string;
  /** Address within the report, `#section-others`, `#table-3`, or of the page of the roll-up. */
  place: string;
  /** May be answered by a printed explanation instead of a change. */
  explainable: boolean;
}

/** Names the finding while its figures stay the same: an explanation holds for one key. */
export function keyOfFinding({ rule, where, message }: ReportFinding): string {
  return `${rule} ${where} ${message}`;
}

/** Everything that is wrong with the report as it stands, errors first. */
export async function findingsOf(
  scope: Scope,
  asked: ReportAsked,
  draft: ReportDraft,
): Promise<ReportFinding[]> {
  const [before, others] = await Promise.all([
    earlierReport(scope, { ...asked, year: asked.year - 1 }),
    otherTexts(scope, asked),
  ]);
  const { content } = draft;
  const text = reportPlainText(content);
  const found = [
    ...draft.balance.filter(({ holds }) => holds !== true).map((check) => of(check, place(check.rule))),
    ...missing(draft),
    ...prose(draft),
    ...wrongFigures(draft).map(({ section, message, where }) => ({ ...b8(section, message), where })),
    ...readBack(text, draft),
    ...failing(before ? followsFrom(before, content.tables) : [], '#table-3', true),
    ...register(draft),
    ...(await below(scope, asked, draft)),
    ...failing(numbers(draft), '#table-2'),
    ...rank(draft),
    ...failing(
      others
        .map((other) => isOwnText(other.title, sharedText(other.text, ownProse(draft))))
        .filter(({ holds }) => !holds),
      '#section-openness',
    ),
  ];
  return unique(found).sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function of(
  check: Pick<ReportCheck, 'severity' | 'where' | 'message'> & { rule: string },
  at: string,
  explainable?: boolean,
): ReportFinding {
  const { rule, severity, where, message } = check;
  return { rule, severity, where, message, place: at, explainable: explainable ?? severity === 'warning' };
}

function failing(checks: readonly ReportCheck[], at: string, explainable?: boolean): ReportFinding[] {
  return checks.filter(({ holds }) => holds === false).map((check) => of(check, at, explainable));
}

function place(rule: string): string {
  return rule === 'B4' ? '#table-4' : '#table-3';
}

/** Figures that nobody has filed. */
function missing({ content }: ReportDraft): ReportFinding[] {
  return content.figures
    .filter(({ shown }) => shown === null)
    .map(({ cell }) => {
      const where = overridableCells.find(({ key }) => key === cell)?.zh ?? cell;
      return of(
        { rule: 'B12', severity: 'error', where, message: `${where}没有填报，没有发生的填0。` },
        '#table-2',
      );
    });
}

/** Parts one, five and six: told, not too long, and every reference filled. */
function prose(draft: ReportDraft): ReportFinding[] {
  const { content } = draft;
  const textOf = (key: SectionKey) => sectionText(draft, key);
  const overview = overviewAspects.map(({ key }) => textOf(key)).join('');
  const unknown = content.sections.flatMap(({ key, paragraphs }) =>
    paragraphs
      .flat()
      .flatMap((piece) =>
        piece.kind === 'unknown'
          ? [b8(key, `正文引用的“${piece.name}”没有数：还没有填报，或者名称不对。`)]
          : [],
      ),
  );
  const fee = content.activities.find(({ key }) => key === 'processingFee');
  const told = feeIsTold(feeStatement(textOf('others').replace(/\s/g, '')), {
    charged: valueOfCell(content.tables, 'fees'),
    ledger: fee?.value ?? null,
  });
  return [
    ...failing(
      overviewAspects.map((aspect) => aspectIsTold(aspect, textOf(aspect.key))),
      '#section-openness',
    ),
    ...failing([overviewFits(overview, content.year)], '#section-openness'),
    ...failing([isPartThere(5, textOf('problems'))], '#section-problems'),
    ...failing([isPartThere(6, textOf('others') || null)], '#section-others'),
    ...failing(unknown.some(({ place: at }) => at === '#section-others') ? [] : [told], '#section-others'),
    ...unknown,
  ];
}

function b8(section: SectionKey, message: string): ReportFinding {
  return of({ rule: 'B8', severity: 'error', where: '正文', message }, `#section-${section}`, false);
}

/** The report read like anybody's: prose against tables, period, title. */
function readBack(text: string, draft: ReportDraft): ReportFinding[] {
  return readReport(text)
    .findings.filter(({ rule }) => ['B8', 'B14', 'B15', 'breakdown', 'title'].includes(rule))
    .map(({ rule, severity, where, message, place: at }) =>
      of(
        { rule, severity, where, message },
        `#section-${sectionWith(draft, at?.words ?? '')}`,
        severity === 'warning',
      ),
    );
}

/** Digits between two Chinese words are printed without spaces, so the words of a place are found in a section. */
function sectionWith(draft: ReportDraft, words: string): SectionKey {
  const wanted = words.replace(/\s/g, '');
  const found = draft.content.sections.find(
    ({ key }) => wanted !== '' && sectionText(draft, key).replace(/\s/g, '').includes(wanted),
  );
  return found?.key ?? 'preamble';
}

function register({ content, counted, report }: ReportDraft): ReportFinding[] {
  const byHand = new Set(content.overrides.map(({ cell }) => cell));
  const checks = equalsRegister(
    overridableCells.map(({ key, zh }) => ({
      where: zh,
      reported: valueOfCell(content.tables, key),
      counted: valueOfCell(counted, key),
      overridden: byHand.has(key),
    })),
  );
  const filed = report.differences.map(({ zh, entered, library }) =>
    of(
      {
        rule: 'B10',
        severity: 'warning',
        where: zh,
        message: `${zh}：政策文件库为${library}，填报为${entered}，不一致；表中用文件库的数。`,
      },
      '#table-2',
    ),
  );
  return [...failing(checks, '#table-3'), ...filed];
}

/** What is wrong with the reports that a government adds up; each may be explained, because they are others'. */
async function below(scope: Scope, asked: ReportAsked, { report }: ReportDraft): Promise<ReportFinding[]> {
  if (!report.rollUp) return [];
  const city = await cityReports(scope, asked.year);
  return [...rollUpFindings(city, asked.agencyId), ...unplacedFindings(city)].map(
    ({ rule, severity, message }) =>
      of(
        { rule, severity, where: '汇总', message },
        `/office/reports/${asked.year}/roll-up?agency=${asked.agencyId}`,
        true,
      ),
  );
}

function numbers({ content }: ReportDraft): ReportCheck[] {
  return overridableCells.flatMap(({ key, zh }) => {
    const value = valueOfCell(content.tables, key);
    return value === null ? [] : [isRightKind(zh, value, key === 'fees' ? 'money' : 'count')];
  });
}

/** 规章 of an agency that may make none. */
function rank({ content }: ReportDraft): ReportFinding[] {
  const made = content.tables.table2.governmentRules.some((value) => (value ?? 0) > 0);
  if (!made || mayMakeRules(rankOf(content.agency.name)) !== false) return [];
  const message = `${content.agency.name}没有规章制定权，表二规章一行应当是0。`;
  return [of({ rule: 'B12', severity: 'warning', where: '表二 规章', message }, '#table-2')];
}

/** The prose of one section as it is printed. */
export function sectionText({ content }: Pick<ReportDraft, 'content'>, key: SectionKey): string {
  const section = content.sections.find((each) => each.key === key);
  return (section?.paragraphs ?? []).map(textOfPieces).join('\n');
}

/** What was written by hand: the default sentences are the same in every agency's report. */
function ownProse(draft: ReportDraft): string {
  return draft.content.sections
    .filter(({ key }) => draft.texts.sections[key] !== defaultTexts[key])
    .map(({ key }) => sectionText(draft, key))
    .join('\n');
}

function unique(findings: ReportFinding[]): ReportFinding[] {
  return [...new Map(findings.map((finding) => [keyOfFinding(finding), finding])).values()];
}
