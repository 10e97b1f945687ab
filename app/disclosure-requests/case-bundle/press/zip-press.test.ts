import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openPress, pressBusy } from '#app/disclosure-requests/case-bundle/press/zip-press.ts';

const at = new Date('2024-10-08T02:00:00Z');
const text = (words: string) => ({ bytes: new TextEncoder().encode(words), mime: 'text/plain' });

function press() {
  const opened = openPress(at);
  if (!opened) throw new Error('the press is busy');
  return opened;
}

it('packs two archives at a time and no third; a reader who leaves or a failing writer gives the place free', async () => {
  const [one, two] = [press(), press()];
  expect(pressBusy()).toBe(true);
  expect(openPress(at)).toBeNull();
  const packed = one.stream(async () => {
    for (let n = 0; n < 30; n++) await one.add(`${n}.txt`, text(`第${n}件`.repeat(2000)));
  });
  const files = unzipSync(new Uint8Array(await new Response(packed).arrayBuffer()));
  expect(Object.keys(files)).toHaveLength(30);
  expect(new TextDecoder().decode(files['7.txt']).slice(0, 3)).toBe('第7件');
  expect(pressBusy()).toBe(false);
  const left = two.stream(async () => {
    for (let n = 0; ; n++) await two.add(`${n}.txt`, text('一'.repeat(100_000)));
  });
  const reader = left.getReader();
  await reader.read();
  await reader.cancel();
  const failing = press();
  const broken = failing.stream(async () => {
    throw new Error('a file is missing');
  });
  await expect(new Response(broken).arrayBuffer()).rejects.toThrow();
  const again = press();
  const other = press();
  expect(pressBusy()).toBe(true);
  for (const each of [again, other]) await new Response(each.stream(async () => {})).arrayBuffer();
  expect(pressBusy()).toBe(false);
});
