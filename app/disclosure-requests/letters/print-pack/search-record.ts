import {
  type CaseHeading,
  headingElements,
  numberLine,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface SearchRecordInput extends CaseHeading {
  /** Leads that the requester gave. */
  leads: string;
  searches: SearchLine[];
  conclusion: string;
}

export interface SearchLine {
  on: Day;
  /** 公文系统、档案室、业务系统、承办人员文件 */
  place: string;
  words: string;
  period: string;
  person: string;
  result: string;
}

/** 政府信息检索记录表: the proof that a record was looked for in earnest (指导案例101号). */
function searchRecord(input: SearchRecordInput): Sheet {
  return sheetOf({
    title: '政府信息检索记录表',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          fieldRow(4, [['申请内容', input.requestQuoted]]),
          fieldRow(4, [['申请人提供的线索', input.leads || '无']]),
        ],
      },
      {
        kind: 'list',
        columns: [1.1, 3.2, 2.8, 2.6, 2.4, 1.6, 2.8],
        head: ['序号', '日期', '检索范围', '关键词', '时段', '检索人', '结果'],
        rows: input.searches.map((line, at) => [
          String(at + 1),
          dayText(line.on),
          line.place,
          line.words,
          line.period,
          line.person,
          line.result,
        ]),
      },
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          fieldRow(4, [['检索结论', input.conclusion]]),
          opinionRow(4, '检索人', { tall: 1 }),
          opinionRow(4, '承办单位负责人', { tall: 2 }),
        ],
      },
    ],
    note: '检索应当覆盖信息可能存放的全部地点；系统截图、档案室出具的证明附后。',
  });
}

const cites: Cite[] = [{ instrument: '政府信息公开条例', article: '第三十六条第四项' }];

export const searchRecordFamily = sheetFamily<SearchRecordInput>({
  key: 'search-record',
  zh: '检索记录表',
  cites,
  requires: [
    ...headingElements,
    {
      key: 'searches',
      zh: '每次检索的日期、范围、关键词、时段、检索人和结果',
      given: ({ searches }) =>
        searches.length > 0 && searches.every((line) => Object.values(line).every((value) => filled(value))),
    },
    { key: 'conclusion', zh: '检索结论', given: (input) => filled(input.conclusion) },
  ],
  write: searchRecord,
});
