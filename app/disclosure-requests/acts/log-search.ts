import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { openOverrides } from '#app/disclosure-requests/evidence/open-overrides.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface SearchInput extends CaseInput {
  /** 办公系统、档案室、业务系统、承办人 … */
  place: string;
  /** 检索词 */
  words: string;
  /** 检索的时期, in words; may be empty */
  period: string;
  result: string;
  searchedBy: string;
  searchedOn: Day;
}

/** 记录检索: where, with which words, which years, who, when, and what came of it. Entries are only ever added. */
export async function logSearch(scope: Scope, input: SearchInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'log-search',
    may: (file) => maySearch(file, scope) ?? mayLogSo(input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('search_logs')
        .values({
          city: inside.city.code,
          request_id: file.id,
          place: input.place.trim(),
          words: input.words.trim(),
          period: input.period.trim(),
          result: input.result.trim(),
          searched_by: input.searchedBy.trim(),
          searched_on: input.searchedOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { searchedOn: input.searchedOn } };
    },
  });
}

/** Until the reply is sent; afterwards only what the head let pass without a search is still supplied. */
export function maySearch(file: CaseFile, { today }: Pick<Scope, 'today'>): May {
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '先分办，再检索。' };
  const owed = openOverrides(file, today).some(({ missing }) => missing === 'search-log');
  return file.dispatches.length > 0 && !owed ? { code: 'already-sent', reason: '答复已经发出。' } : null;
}

function mayLogSo(input: SearchInput, scope: Scope): May {
  const cite = { instrument: '最高人民法院指导案例101号', article: '裁判要点' };
  const missing = (
    [
      ['place', '在哪里检索'],
      ['words', '用什么词'],
      ['result', '检索结果'],
      ['searchedBy', '谁检索的'],
    ] as const
  ).find(([key]) => !input[key].trim());
  if (missing) return { code: 'search-incomplete', reason: `检索记录须写明：${missing[1]}。`, cite };
  if (!isDay(input.searchedOn)) return { code: 'wrong-day', reason: '请填写检索的日期。' };
  return input.searchedOn > scope.today ? { code: 'future-day', reason: '检索的日期不能晚于今天。' } : null;
}
