import { createHash } from 'node:crypto';
import type { ReportRecords } from '#app/annual-reports/records.ts';
import { askedFigure } from '#app/annual-reports/writing/asked-figure.ts';
import { reportJson } from '#app/annual-reports/writing/files/report-json.ts';
import { overridableCells } from '#app/annual-reports/writing/overrides.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { citeText } from '#law/cite.ts';

interface AuditInput {
  content: ReportContent;
  records: ReportRecords;
  /** Register numbers by id of the request; who asked and for what is never in the export. */
  registerNos: ReadonlyMap<number, string>;
  edition: number;
}

/**
 * The auditor's export, one JSON object a line: the report, the rule of every cell, every record masked, and last a
 * manifest. Each line carries the SHA-256 of its own content, the manifest that of all lines before it.
 */
export function auditExport({ content, records, registerNos, edition }: AuditInput): string {
  const lines = [
    hashed({ kind: 'report', edition, ...reportJson(content) }),
    ...overridableCells.map(({ key, zh }) => {
      const query = key.includes('=') ? Object.fromEntries(new URLSearchParams(key)) : { cell: key };
      const rules = askedFigure(query, content)?.rules ?? [];
      return hashed({
        kind: 'rule',
        cell: zh,
        rules: rules.map(({ rule, cite }) => `${rule}${citeText(cite)}`),
      });
    }),
    ...records.requests.map(({ id, receivedOn, column, outcome, lines: rows }) =>
      hashed({
        kind: 'request',
        id,
        registerNo: registerNos.get(id) ?? '',
        receivedOn,
        column,
        outcome,
        rows,
      }),
    ),
    ...records.cases.map((each) => hashed({ kind: 'case', ...each })),
    ...(records.reports ?? []).map((each) => hashed({ kind: 'report-below', ...each })),
    ...Object.entries(records.documents ?? {}).map(([cell, ids]) => hashed({ kind: 'documents', cell, ids })),
    ...content.overrides.map((each) => hashed({ kind: 'override', ...each })),
  ];
  const all = createHash('sha256').update(lines.join('\n')).digest('hex');
  const manifest = { kind: 'manifest', lines: lines.length, sha256: all };
  return `${[...lines, JSON.stringify(manifest)].join('\n')}\n`;
}

function hashed(content: object): string {
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return JSON.stringify({ ...content, sha256 });
}
