import { load } from 'cheerio';
import { fieldNamed, noFields, type RecordFields } from '#app/policy-library/importing/record-fields.ts';
import { oneBlank } from '#app/policy-library/text/lines.ts';

/**
 * What a page of a portal says of its document: its meta tags, and the cells of the table of the record, which are taken
 * out of the page since they are no part of the text.
 */
export function htmlFields(html: string): { fields: RecordFields; body: string } {
  const $ = load(html);
  const fields = { ...noFields };
  const fill = (label: string, value: string): boolean => {
    const field = fieldNamed(label);
    if (field && fields[field] === '') fields[field] = oneBlank(value);
    return field !== null;
  };
  for (const meta of $('meta[name][content]').toArray()) {
    fill(meta.attribs.name ?? '', meta.attribs.content ?? '');
  }
  for (const table of $('table, dl').toArray()) {
    const cells = $(table)
      .find('th, td, dt, dd')
      .toArray()
      .map((cell) => oneBlank($(cell).text()));
    const named = cells.filter((cell, index) => {
      const [label = '', value = ''] = cell.split(/[:：](.*)/s);
      return fieldNamed(label) !== null && fill(label, value || (cells[index + 1] ?? ''));
    });
    // A table of data has a label here and there; the record's has them throughout.
    if (named.length >= 3 && named.length * 4 >= cells.length) $(table).remove();
  }
  fields.title ||= oneBlank($('h1').first().text()) || oneBlank($('title').first().text());
  return { fields, body: $.html() };
}
