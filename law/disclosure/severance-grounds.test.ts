import { describe, expect, it } from 'vitest';
import { citeText } from '#law/cite.ts';
import { maySeverOn, type SeveranceGround, severanceGrounds } from '#law/disclosure/severance-grounds.ts';

interface Row {
  ground: SeveranceGround;
  reason: string;
  /** What the refusal says; null: allowed. */
  says: string | null;
  cite: string;
}

const regulation = '政府信息公开条例';

const rows: Row[] = [
  // Art. 14: a state secret is not severed here at all, whatever is written.
  {
    ground: 'state-secret',
    reason: '标有密级，保密期限内',
    says: '不得进入本系统',
    cite: `${regulation} 第十四条`,
  },
  // Art. 14 knows laws and administrative regulations only, so the letter names one.
  { ground: 'other-law', reason: '统计资料依法保密', says: '加书名号', cite: `${regulation} 第十四条` },
  { ground: 'other-law', reason: '《统计法》第二十八条', says: null, cite: `${regulation} 第十四条` },
  // Art. 14: one of four dangers.
  { ground: 'security', reason: '公开后影响不好', says: '公共安全', cite: `${regulation} 第十四条` },
  { ground: 'security', reason: '危及公共安全：水源地布防图', says: null, cite: `${regulation} 第十四条` },
  // Art. 15.
  {
    ground: 'trade-secret',
    reason: '报价构成，公开损害竞争地位',
    says: null,
    cite: `${regulation} 第十五条`,
  },
  { ground: 'personal-privacy', reason: '他人身份证号码', says: null, cite: `${regulation} 第十五条` },
  // Art. 37: a reason for each part withheld.
  {
    ground: 'personal-privacy',
    reason: '  隐私 ',
    says: '写明不予公开的理由',
    cite: `${regulation} 第三十七条`,
  },
  // Art. 16(1): three kinds.
  {
    ground: 'internal-affairs',
    reason: '内部信息不公开',
    says: '后勤管理',
    cite: `${regulation} 第十六条第一款`,
  },
  {
    ground: 'internal-affairs',
    reason: '人事管理：考核等次',
    says: null,
    cite: `${regulation} 第十六条第一款`,
  },
  // Art. 16(2): four kinds, and enforcement files.
  { ground: 'deliberative', reason: '尚在研究之中', says: '过程稿', cite: `${regulation} 第十六条第二款` },
  {
    ground: 'deliberative',
    reason: '会议讨论记录，影响坦率讨论',
    says: null,
    cite: `${regulation} 第十六条第二款`,
  },
  { ground: 'enforcement-file', reason: '询问笔录', says: null, cite: `${regulation} 第十六条第二款` },
];

describe('maySeverOn', () => {
  it.each(rows)('$ground, $reason: $says ($cite)', ({ ground, reason, says, cite }) => {
    const answer = maySeverOn(ground, reason);
    expect(answer.ok).toBe(says === null);
    if (answer.ok) {
      const row = severanceGrounds.find((each) => each.ground === ground);
      return expect(row && citeText(row.cite)).toBe(`《${regulation}》${cite.split(' ')[1]}`);
    }
    expect(answer.reason).toContain(says);
    expect(`${answer.cite.instrument} ${answer.cite.article}`).toBe(cite);
  });

  it('withholds by choice only where article 16 allows it', () => {
    const chosen = severanceGrounds.filter(({ force }) => force === 'may').map(({ cite }) => cite.article);
    expect(new Set(chosen)).toEqual(new Set(['第十六条第一款', '第十六条第二款']));
  });
});
