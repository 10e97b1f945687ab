import { type Asked, boxText } from '#app/disclosure-requests/pages/office/severance-form.ts';
import type { FoundWords } from '#app/disclosure-requests/severance/search/find-words.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';

/** Found places as boxes to tick; all of them are, so that leaving one out is what needs a thought. */
export function FoundPlaces({
  places,
  home,
  left,
  asked,
}: {
  places: FoundWords[];
  home: string;
  /** They are those that the marks left out. */
  left: boolean;
  asked: Asked;
}) {
  if (places.length === 0) {
    return (
      <EmptyState title={`没有找到“${asked.words}”`}>
        <p class="note">扫描件、图片里的文字查不到，请在页面上画出。</p>
      </EmptyState>
    );
  }
  return (
    <fieldset class="found-places">
      <legend>
        {left ? `已标记的文字还出现在${places.length}处` : `找到${places.length}处`}，勾选要标记的
      </legend>
      <ul>
        {places.map((place, index) => (
          <FoundPlace place={place} index={index} home={home} />
        ))}
      </ul>
    </fieldset>
  );
}

function FoundPlace({ place, index, home }: { place: FoundWords; index: number; home: string }) {
  const { page, boxes, context } = place;
  return (
    <li>
      <input type="checkbox" id={`found-${index}`} name="box" value={boxes.map(boxText).join(';')} checked />
      <label for={`found-${index}`}>
        …{context.before}
        <mark>{context.words}</mark>
        {context.after}…
      </label>
      <a href={`${home}?page=${page}`}>第{page}页</a>
    </li>
  );
}
