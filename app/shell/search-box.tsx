import { Button } from '#app/shell/button.tsx';
import { Island } from '#app/shell/island.tsx';

/** The box that searches the library. `kept` are the filters in use, which a new search keeps. */
export function SearchBox({ words = '', kept = [] }: { words?: string; kept?: [string, string][] }) {
  return (
    <search class="search-box">
      <form action="/policies" method="get" class="search-form">
        <label class="visually-hidden" for="search-words">
          搜索政策文件
        </label>
        <Island name="search-suggest">
          <search-suggest class="search-field" data-from="/policies/suggest">
            <input
              class="input"
              id="search-words"
              type="search"
              name="q"
              value={words}
              maxlength={200}
              placeholder="文件名称、文号、条文或一句话"
            />
          </search-suggest>
        </Island>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button large>搜索</Button>
      </form>
    </search>
  );
}
