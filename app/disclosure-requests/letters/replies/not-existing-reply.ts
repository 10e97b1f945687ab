import { type ReplyFrame, replyFamily } from '#app/disclosure-requests/letters/replies/reply-family.ts';
import { clause, filled, regulation, sentence, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface NotExistingReplyInput extends ReplyFrame {
  searches: SearchMade[];
  /** Why nothing was found is plain: the record was never made, or destroyed at the end of its term. */
  explanation?: string;
}

/** One place that was searched; the person stays in the search record and is not named in the letter. */
export interface SearchMade {
  on: Day;
  place: string;
  words: string;
  /** The period that the search covered, as text. */
  period: string;
}

/** R4.1: 经检索没有，政府信息不存在 (trap 28: not the same letter as 非本机关) */
export const notExistingReply = replyFamily<NotExistingReplyInput>({
  key: 'not-existing-reply',
  code: 'R4.1',
  zh: '答复书：政府信息不存在',
  cites: regulation('第三十六条第四项'),
  requires: [
    {
      key: 'search',
      zh: '检索的日期、范围、关键词和时段',
      given: ({ searches }) =>
        searches.length > 0 &&
        searches.every(({ on, place, words, period }) => [on, place, words, period].every(filled)),
    },
  ],
  body: (input) => {
    const to = you(input.requesterKind);
    const search = searchText(input.searches);
    return {
      facts: `经检索，${search}，均未检索到${to}申请公开的信息。${sentence(input.explanation ?? '')}`,
      wording: `经检索没有所申请公开信息的，告知申请人该政府信息不存在。`,
      result: `${to}申请公开的政府信息不存在。`,
      required: { search, which: '政府信息不存在' },
    };
  },
});

function searchText(searches: SearchMade[]): string {
  return searches
    .map(
      ({ on, place, words, period }) =>
        `本机关于${dayText(on)}在${clause(place)}中，以“${clause(words)}”为关键词，检索了${clause(period)}的信息`,
    )
    .join('；');
}
