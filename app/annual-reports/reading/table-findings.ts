import { asFinding } from '#app/annual-reports/reading/form-findings.ts';
import { placeOfLabel } from '#app/annual-reports/reading/label-place.ts';
import type { ReportLabel } from '#app/annual-reports/reading/report-labels.ts';
import type { Finding, ReadTables } from '#app/annual-reports/reading/report-reading.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import { type BalanceCheck, balance } from '#law/report/balance.ts';
import { isRightKind } from '#law/report/checks-of-form.ts';
import { reportForms, table4Blocks } from '#law/report/forms.ts';
import { linesOf2019, linesOf2021 } from '#law/report/lines.ts';
import { mayMakeRules, rankOf } from '#law/report/rule-makers.ts';

export interface TableFacts {
  tables: ReadTables;
  agency: string | null;
  segments: Segments;
  normalised: string;
}

/** Checks of the tables by themselves: sums (B1 to B4), kinds of number (B12), what the agency may do at all. */
export function tableFindings(facts: TableFacts): Finding[] {
  return [...brokenBalance(facts), ...wrongKinds(facts), ...rulesOfNoRuleMaker(facts)];
}

function brokenBalance(facts: TableFacts): Finding[] {
  return balance(facts.tables)
    .filter(({ holds }) => holds === false)
    .map((check) => ({
      rule: check.rule,
      severity: check.severity,
      where: check.where,
      expected: check.right,
      found: check.left,
      message: check.message,
      place: placeOfLabel(labelOfCheck(check), facts),
    }));
}

/** The row that a rule is about; for a column its total. */
function labelOfCheck({ rule, where }: BalanceCheck): ReportLabel {
  if (rule === 'B4') return table4Blocks.find(({ zh }) => zh === where)?.block ?? 'part4';
  if (rule === 'B1') return '3:newlyReceived';
  const row = [...linesOf2021, ...linesOf2019].find(({ zh, group }) => where === `${group ?? ''}${zh}行`);
  if (rule === 'B3' && row) return row.line === 'otherProcessing' ? 'otherwise' : `3:${row.line}`;
  return '3:total';
}

function wrongKinds(facts: TableFacts): Finding[] {
  return [...kindsInTable2(facts), ...kindsInTables3And4(facts)]
    .map(([label, check]) => ({ check, place: placeOfLabel(label, facts) }))
    .filter(({ check }) => check.holds === false)
    .map(({ check, place }) => ({ ...asFinding(check), place }));
}

type Kind = [ReportLabel, ReturnType<typeof isRightKind>];

function kindsInTable2({ tables: { table2 } }: TableFacts): Kind[] {
  if (!table2) return [];
  const form = reportForms.find(({ value }) => value.name === ('procurement' in table2 ? '2019' : '2021'));
  const cells: Record<string, number | null | (number | null)[]> = { ...table2 };
  return (form?.value.table2 ?? []).flatMap(({ line, zh, columns }) =>
    [cells[line] ?? null].flat().flatMap((cell, index): Kind[] => {
      const column = columns[index] ?? '';
      const kind = column.includes('金额') ? 'money' : column.includes('增/减') ? 'change' : 'count';
      return cell === null ? [] : [[`2:${line}`, isRightKind(`表二${zh}${column}`, cell, kind)]];
    }),
  );
}

function kindsInTables3And4({ tables: { table3, table4 } }: TableFacts): Kind[] {
  const lines = table3?.otherProcessing ? linesOf2019 : linesOf2021;
  const rows = lines.flatMap(({ line, zh }): Kind[] =>
    (table3?.[line] ?? []).flatMap((cell): Kind[] =>
      cell === null
        ? []
        : [[line === 'otherProcessing' ? 'otherwise' : `3:${line}`, isRightKind(`表三${zh}`, cell, 'count')]],
    ),
  );
  const blocks = table4Blocks.flatMap(({ block, zh }): Kind[] =>
    (table4?.[block] ?? []).flatMap((cell): Kind[] =>
      cell === null ? [] : [[block, isRightKind(`表四${zh}`, cell, 'count')]],
    ),
  );
  return [...rows, ...blocks];
}

function rulesOfNoRuleMaker(facts: TableFacts): Finding[] {
  const { agency, tables } = facts;
  const rules = tables.table2?.governmentRules ?? [];
  const of2021 = tables.table2 && !('procurement' in tables.table2);
  // The form of 2019 counts what was made public, which may be another's rules.
  const figure = of2021 ? rules.find((cell) => cell !== null && cell !== 0) : rules[0];
  if (!agency || !figure || mayMakeRules(rankOf(agency)) !== false) return [];
  return [
    {
      rule: 'rank',
      severity: 'warning',
      where: '表二规章',
      expected: 0,
      found: figure,
      message: `“${agency}”没有制定规章的权限，规章一行填了${figure}，应当是0，请核对是否把规范性文件填到了这一行。`,
      place: placeOfLabel('2:governmentRules', facts),
    },
  ];
}
