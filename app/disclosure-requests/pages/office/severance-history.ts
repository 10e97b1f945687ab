import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type Event, event } from '#app/disclosure-requests/pages/office/history-event.ts';

/** 区分处理: started, released, withdrawn. */
export function severanceEvents(file: CaseFile): Event[] {
  const name = (id: number | null) => file.attachments.find((each) => each.id === id)?.name ?? '';
  return file.severances.flatMap((fact) => {
    const source = name(fact.attachment_id);
    const events = [event(fact, `区分处理“${source}”，原件不随答复提供`)];
    if (fact.released_at)
      events.push({
        at: fact.released_at,
        officerId: fact.released_by,
        what: `放行“${name(fact.released_id)}”`,
      });
    if (fact.withdrawn_at)
      events.push({ at: fact.withdrawn_at, officerId: fact.withdrawn_by, what: `撤销“${source}”的区分处理` });
    return events;
  });
}
