import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Overridable, overridable } from '#app/disclosure-requests/evidence/evidence-of.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';
import { dayText } from '#app/shell/chinese-day.ts';

/** What was gathered to prove the reply, and what was let pass without. */
export function evidenceEvents(file: CaseFile): Event[] {
  return [
    ...file.searchLogs.map((fact) =>
      event(fact, `检索${fact.place}（检索词：${fact.words}）：${fact.result}`),
    ),
    ...file.checklists.map((fact) => event(fact, '填写核对单')),
    ...file.evidenceOverrides.map((fact) =>
      event(
        fact,
        `暂缺${overridable[fact.missing as Overridable]}放行，${dayText(fact.supply_by)}前补齐：${fact.reason}`,
      ),
    ),
    ...paperSignatures(file),
  ];
}

function paperSignatures(file: CaseFile): Event[] {
  return file.paperSignatures.flatMap((fact) => {
    const entered = event(fact, `录入纸质签发：${fact.signer_name}，${dayText(fact.signed_on)}`);
    if (fact.decided_at === null) return [entered];
    const what = fact.confirmed ? '复核纸质签发，相符' : `纸质签发复核不符，退回：${fact.note}`;
    return [entered, { at: fact.decided_at, officerId: fact.decided_by, what }];
  });
}
