import { describe, expect, it } from 'vitest';
import {
  type ConsultedParty,
  consultationOutcome,
  type Opinion,
} from '#law/disclosure/consultation-outcome.ts';

const rows: { party: ConsultedParty; opinion: Opinion; means: string; cite: string; why: string }[] = [
  {
    party: 'third-party',
    opinion: 'consents',
    means: 'consent',
    cite: '政府信息公开条例 第三十二条',
    why: 'agreed',
  },
  {
    party: 'third-party',
    opinion: 'silent',
    means: 'agency-decides',
    cite: '政府信息公开条例 第三十二条',
    why: 'silence is neither',
  },
  {
    party: 'third-party',
    opinion: 'objects-with-reasons',
    means: 'refuse',
    cite: '政府信息公开条例 第三十二条',
    why: 'reasons bind',
  },
  {
    party: 'third-party',
    opinion: 'objects-without-reasons',
    means: 'agency-decides',
    cite: '政府信息公开条例 第三十二条',
    why: 'no reasons',
  },
  {
    party: 'co-maker',
    opinion: 'consents',
    means: 'consent',
    cite: '政府信息公开条例 第三十四条',
    why: 'agreed',
  },
  {
    party: 'co-maker',
    opinion: 'silent',
    means: 'consent',
    cite: '政府信息公开条例 第三十四条',
    why: 'E8: silence is consent',
  },
  {
    party: 'co-maker',
    opinion: 'objects-with-reasons',
    means: 'agency-decides',
    cite: '政府信息公开条例 第三十四条',
    why: 'the lead agency decides',
  },
];

describe('what a consultation means', () => {
  it.each(rows)('$party $opinion: $means ($why)', ({ party, opinion, means, cite }) => {
    const outcome = consultationOutcome(party, opinion);
    expect(outcome.means).toBe(means);
    expect(`${outcome.cite.instrument} ${outcome.cite.article}`).toBe(cite);
  });
});
