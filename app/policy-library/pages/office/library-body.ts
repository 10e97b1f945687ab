import type { Context } from 'hono';
import type { Env } from '#app/shell/frame.ts';

/** A form of the library as it came: text trimmed, lists from repeated names, lines or 、. */
export interface LibraryBody {
  one(name: string): string;
  /** Values of a repeated name. */
  many(name: string): string[];
  /** One field cut at lines, 、 , and ;. */
  list(name: string): string[];
  /** Positive whole number; null where it is none. */
  number(name: string): number | null;
  files(name: string): File[];
}

export async function libraryBody(c: Context<Env>): Promise<LibraryBody> {
  return bodyOf(await c.req.parseBody({ all: true }));
}

/** Of values that did not come by a form: a query string, or the record itself. */
export function bodyOf(values: Record<string, unknown>): LibraryBody {
  const all = (name: string): unknown[] => {
    const value = values[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const one = (name: string) => {
    const [first] = all(name).filter((value) => typeof value === 'string');
    return typeof first === 'string' ? first.trim() : '';
  };
  return {
    one,
    many: (name) => all(name).filter((value) => typeof value === 'string' && value !== '') as string[],
    list: (name) =>
      one(name)
        .split(/[\n、，,；;]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    number: (name) => (/^[1-9]\d{0,14}$/.test(one(name)) ? Number(one(name)) : null),
    files: (name) => all(name).filter((value): value is File => value instanceof File && value.size > 0),
  };
}
