import { type CampaignItem, standingOpinion } from '#app/policy-library/clean-up/queries.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';
import { type CleanUpList, listZh, opinions } from '#law/publication/clean-up-rules.ts';

/** Order in which the lists stand, in the text and as annexes. */
const lists: readonly CleanUpList[] = ['kept', 'repealed', 'lapsed', 'to-amend'];

interface DecisionFacts {
  basis: string;
  issuer: string;
  effectiveOn: Day;
  signedOn: Day;
  items: readonly CampaignItem[];
}

/** The items on each published list, in the order of the campaign. */
export function listsOf(items: readonly CampaignItem[]): { list: CleanUpList; items: CampaignItem[] }[] {
  return lists.map((list) => ({ list, items: items.filter((item) => listOf(item) === list) }));
}

/** The text of the decision with its annexes: the lists 继续有效、废止、失效, and 拟修改. */
export function decisionBlocks({ basis, issuer, effectiveOn, signedOn, items }: DecisionFacts): Block[] {
  const full = listsOf(items).filter((each) => each.items.length > 0);
  const counts = full.map(({ list, items: own }) => `${listVerb[list]}${own.length}件`).join('，');
  const text = (anchor: string, words: string): Block => ({ kind: 'text', anchor, label: '', text: words });
  return [
    text('p1', `根据${basis}，对现行文件进行了清理。经审核，决定：`),
    text('p2', `${counts}，名称见附件。列入继续有效目录的，以目录注明的条款为限。`),
    text(
      'p3',
      `本决定自${dayText(effectiveOn)}起施行。列入废止、宣布失效目录的文件自该日起不再作为行政管理的依据。`,
    ),
    { kind: 'signature', anchor: 'p4', label: '', text: issuer },
    { kind: 'signature', anchor: 'p5', label: '', text: dayText(signedOn) },
    ...full.flatMap((each, index) => annex(index + 1, each)),
  ];
}

const listVerb: Record<CleanUpList, string> = {
  kept: '继续有效',
  repealed: '予以废止',
  lapsed: '宣布失效',
  'to-amend': '拟修改',
};

function annex(number: number, { list, items }: { list: CleanUpList; items: CampaignItem[] }): Block[] {
  const rows = items.map((item, index) => [
    String(index + 1),
    item.title,
    item.documentNo ?? '',
    item.publishedOn ?? '',
    remarkOf(item),
  ]);
  const head = ['序号', '文件名称', '发文字号', '公布日期', '备注'];
  return [
    { kind: 'heading', anchor: `h${number}`, label: '', text: `附件${number} ${listZh[list]}`, level: 1 },
    { kind: 'table', anchor: `t${number}`, label: '', text: '', rows: [head, ...rows] },
  ];
}

function remarkOf(item: CampaignItem): string {
  const standing = standingOpinion(item);
  if (standing?.opinion === 'partly-lapsed') return `${standing.clauses.join('、')}失效，其余继续有效`;
  return standing?.opinion === 'keep' && item.expiresOn ? `有效期至${item.expiresOn}` : '';
}

function listOf(item: CampaignItem): CleanUpList | undefined {
  const standing = standingOpinion(item);
  return opinions.find(({ opinion }) => opinion === standing?.opinion)?.list;
}
