import { readFileSync } from 'node:fs';

/** Other words for the things named in a normalised text, from `synonym-groups.txt`; longest names first, none twice. */
export function synonymsIn(normalised: string): string[] {
  const others = othersByWord();
  const found = new Set<string>();
  for (let at = 0; at < normalised.length; ) {
    const word = longestAt(normalised, at, others);
    for (const other of others.get(word) ?? []) if (!normalised.includes(other)) found.add(other);
    at += word.length || 1;
  }
  return [...found];
}

const LONGEST = 10;

function longestAt(text: string, at: number, others: Map<string, string[]>): string {
  for (let length = LONGEST; length >= 2; length--) {
    const word = text.slice(at, at + length);
    if (word.length === length && others.has(word)) return word;
  }
  return '';
}

let loaded: Map<string, string[]> | undefined;

/** A line is a group whose words stand for each other; with `>` the left ones lead to the right ones only. */
function othersByWord(): Map<string, string[]> {
  if (loaded) return loaded;
  loaded = new Map();
  const lines = readFileSync(new URL('./synonym-groups.txt', import.meta.url), 'utf8').split('\n');
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const [left = '', right] = line.split('>').map((side) => side.trim().split(/\s+/));
    const from = [left].flat();
    const to = right ?? from;
    for (const word of from) {
      const others = to.filter((other) => other !== word);
      loaded.set(word, [...new Set([...(loaded.get(word) ?? []), ...others])]);
    }
  }
  return loaded;
}
