import { type GateState, type GateView, gateStateZh } from '#app/policy-library/making/gate-states.ts';
import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag, type TagTone } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';

const tones: Record<GateState, TagTone> = {
  done: 'live',
  open: 'wait',
  later: 'plain',
  'not-needed': 'plain',
};

/** 关口: each with what it asks for, what was done, what proves it and the articles. */
export function GateList({ views, names }: { views: GateView[]; names: Map<number, string> }) {
  return (
    <ol class="gates">
      {views.map(({ row, state, events, note }) => (
        <li class={`gate gate-${state}`} id={`gate-${row.gate}`}>
          <div class="gate-head">
            <h3>{row.zh}</h3>
            <Tag tone={tones[state]}>{gateStateZh[state]}</Tag>
          </div>
          {events.map((event) => (
            <div class="gate-event">
              <p class="gate-when">
                <time datetime={event.on}>{dayText(event.on)}</time>
                <span>{names.get(event.officerId)}</span>
                {event.evidence && <Tag>补录</Tag>}
              </p>
              <p>{withChineseDays(event.what)}</p>
              {event.evidence && <p class="note">凭据：{event.evidence}</p>}
            </div>
          ))}
          {note && <p class="gate-note">{withChineseDays(note)}</p>}
          {state !== 'done' && (
            <ul class="gate-demands">
              {row.demands.map((demand) => (
                <li>{demand}</li>
              ))}
            </ul>
          )}
          <p class="cite">{row.cites.map(citeText).join('　')}</p>
        </li>
      ))}
    </ol>
  );
}
