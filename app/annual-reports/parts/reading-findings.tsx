import type { Finding, Place, ReportReading, Restored } from '#app/annual-reports/reading/report-reading.ts';
import { Tag, type TagTone } from '#app/shell/tag.tsx';

/** What is wrong with a report, what was restored and what could not be read; places link into the text below. */
export function ReadingFindings({
  reading,
}: {
  reading: Pick<ReportReading, 'findings' | 'restored' | 'unreadable'>;
}) {
  const { findings, restored, unreadable } = reading;
  return (
    <div class="stack">
      <section class="stack">
        <h2>{findings.length === 0 ? '没有发现问题' : `发现${findings.length}处问题`}</h2>
        {findings.length === 0 && <p>能核对的勾稽关系、正文和格式都相符；读不出的格没有核对。</p>}
        <ul>
          {findings.map((finding) => (
            <FindingLine finding={finding} />
          ))}
        </ul>
      </section>
      {restored.length > 0 && (
        <section class="stack">
          <h2>补全的文字和数字</h2>
          <p>
            “已证明”的只有一种可能，并且再损坏一次与原文相同；“不能确定”的有几种可能；“不知道”的不作推定，□
            代表认不出的字。
          </p>
          <ul>
            {restored.map((one) => (
              <RestoredLine restored={one} />
            ))}
          </ul>
        </section>
      )}
      {unreadable.length > 0 && (
        <details>
          <summary>{`读不出的${unreadable.length}处`}</summary>
          <ul>
            {unreadable.map(({ where, reason }) => (
              <li>{`${where}：${reason}`}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function FindingLine({ finding: { rule, severity, message, place } }: { finding: Finding }) {
  return (
    <li>
      <Tag tone={severity === 'error' ? 'late' : 'wait'}>{severity === 'error' ? '错误' : '提示'}</Tag>{' '}
      {message} {/^B\d/.test(rule) && <span class="cite">{`规则${rule}`}</span>}{' '}
      {place && <PlaceLink place={place} />}
    </li>
  );
}

const statuses: Record<Restored['status'], { zh: string; tone: TagTone }> = {
  proven: { zh: '已证明', tone: 'live' },
  ambiguous: { zh: '不能确定', tone: 'wait' },
  unknown: { zh: '不知道', tone: 'plain' },
};

function RestoredLine({ restored: { where, value, text, proof, status, place } }: { restored: Restored }) {
  const known = text ?? (value === null ? '' : [value].flat().join(' '));
  return (
    <li>
      <Tag tone={statuses[status].tone}>{statuses[status].zh}</Tag> {where}
      {known !== '' && <b>{` ${known}`}</b>}（{proof}） {place && <PlaceLink place={place} />}
    </li>
  );
}

function PlaceLink({ place }: { place: Place }) {
  return <a href={`#${placeId(place)}`}>{`看原文第${place.line}行`}</a>;
}

/** Id of the place in the text that is shown below the findings. */
export function placeId({ offset }: Place): string {
  return `place-${offset}`;
}
