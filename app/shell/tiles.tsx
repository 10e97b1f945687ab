import type { Entry } from '#app/shell/frame.ts';

export interface Tile extends Entry {
  text: string;
  /** The one thing most people came for. */
  main?: boolean;
}

/** Large links with a sentence each. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <ul class="tiles">
      {tiles.map(({ title, href, text, main }) => (
        <li>
          <a class={main ? 'tile tile-main' : 'tile'} href={href}>
            <b>{title}</b>
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
