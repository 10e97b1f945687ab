import type { Reading } from '#app/policy-library/documents/reading.ts';
import { facetValueZh } from '#app/policy-library/parts/facet-labels.ts';
import { type StatedAmount, statedAmountsIn } from '#app/policy-library/text/stated-amounts.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { type Fact, Facts } from '#app/shell/facts.tsx';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/** 一看就懂: who issued it, for whom, from when until when, how much; the rest of the record is folded under it. */
export function DocumentCard({ reading }: { reading: Reading }) {
  return (
    <Card title="要点">
      {reading.document.summary && <p class="summary">{reading.document.summary}</p>}
      <Facts facts={mainFacts(reading)} />
      <details class="quiet-details">
        <summary>登记信息</summary>
        <Facts facts={registerFacts(reading)} />
      </details>
    </Card>
  );
}

/** Sums shown; the text has the rest. */
const AMOUNTS = 3;

function mainFacts({ document, issuers, facts, validity, version }: Reading): Fact[] {
  const lastDay = validity.lastDay ?? facts.expiresOn;
  const amounts = statedAmountsIn(version.blocks, AMOUNTS);
  return filled([
    { name: '谁发的', value: issuers.map(({ name }) => name).join('、') },
    { name: '涉及谁', value: document.audience.join('、') },
    { name: '在哪里', value: document.region },
    { name: '何时起', value: document.effective_on ? dayText(document.effective_on) : '施行日期待核' },
    { name: '到何时', value: lastDay ? dayText(lastDay) : '' },
    { name: '多少钱', value: amounts.length > 0 ? <Amounts amounts={amounts} /> : '' },
  ]);
}

function Amounts({ amounts }: { amounts: StatedAmount[] }) {
  return (
    <ul class="amounts">
      {amounts.map(({ anchor, place, quote }) => (
        <li>
          {quote}
          {place && <a href={`#${anchor}`}>{place}</a>}
        </li>
      ))}
    </ul>
  );
}

function registerFacts(reading: Reading): Fact[] {
  const { document, draftedBy } = reading;
  return filled([
    { name: '索引号', value: document.index_no },
    { name: '发文字号', value: document.document_no },
    { name: '种类', value: kindZh(document.kind as DocumentKind) },
    { name: '文种', value: document.genre },
    { name: '主题', value: document.themes.map((code) => facetValueZh('theme', code)).join('；') },
    { name: '栏目', value: document.columns.join('、') },
    { name: '起草', value: draftedBy },
    { name: '成文', value: document.formed_on && dayText(document.formed_on) },
    { name: '公布', value: publishedText(reading) },
    { name: '施行依据', value: document.effective_because },
    { name: '期限依据', value: document.term_because },
    { name: '登记号', value: document.register_no },
    { name: '备案号', value: document.filing_no },
    { name: '公开方式', value: '主动公开' },
    { name: '关键词', value: document.keywords.join('、') },
    { name: '来源', value: document.source },
    { name: '编辑', value: document.author },
  ]);
}

function publishedText({ document }: Reading): string | null {
  if (document.published_at) return instantText(document.published_at);
  return document.published_on && dayText(document.published_on);
}

/** What nobody recorded is left out: the card is short, and 未填 says nothing to a reader. */
function filled(facts: Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== '' && value !== null);
}
