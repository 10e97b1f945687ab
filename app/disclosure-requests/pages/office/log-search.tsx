import { logSearch, maySearch } from '#app/disclosure-requests/acts/log-search.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { SearchTable } from '#app/disclosure-requests/parts/search-table.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'log-search',
  may: maySearch,
  button: '记入检索记录',
  help: '答复“信息不存在”“没有现成信息”以前，申请人提供的线索都要查到：在哪里查、用什么词、查什么时期、谁查的、结果。一处一条，可以多次记录。',
  initial: (_file, scope) => ({
    place: '',
    words: '',
    period: '',
    result: '',
    searched_by: scope.actor.kind === 'officer' ? scope.actor.name : '',
    searched_on: scope.today,
  }),
  run: (scope, input, body) =>
    logSearch(scope, {
      ...input,
      place: body.place ?? '',
      words: body.words ?? '',
      period: body.period ?? '',
      result: body.result ?? '',
      searchedBy: body.searched_by ?? '',
      searchedOn: body.searched_on ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <SearchTable searches={file.searchLogs} />
      <TextField
        name="place"
        label="在哪里检索"
        hint="办公系统、档案室、业务系统、承办人的案卷"
        value={body.place}
      />
      <TextField name="words" label="检索词" value={body.words} />
      <TextField name="period" label="检索的时期" optional value={body.period} size="medium" />
      <TextArea name="result" label="结果" value={body.result} rows={2} />
      <TextField name="searched_by" label="检索人" value={body.searched_by} size="short" />
      <DateField name="searched_on" label="检索日期" value={body.searched_on} max={scope.today} />
    </>
  ),
});
