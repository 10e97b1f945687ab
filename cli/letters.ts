import type { Command } from 'commander';
import {
  type TemplateRow,
  templateRows,
  templatesCiting,
} from '#app/disclosure-requests/letters/templates.ts';
import { citesText } from '#app/disclosure-requests/letters/wording.ts';
import { instruments } from '#law/instruments.ts';

interface LettersOptions {
  citing?: string;
  json?: boolean;
}

/** `letters`: the templates of the documents of a request file; needs no database. */
export function lettersCommand(program: Command): void {
  program
    .command('letters')
    .description('templates of letters and forms, with the days they hold and the law they rest on')
    .usage('[--citing INSTRUMENT [ARTICLE]] [--json]')
    .option(
      '--citing <instrument>',
      'only those that rest on this instrument or article: what a change of law touches',
    )
    .argument('[article]', 'article after --citing, e.g. 第三十条')
    .option('--json', 'print [{ family, zh, group, version, validFrom, validTo, cites }]')
    .action((article: string | undefined, options: LettersOptions, command: Command) => {
      const instrument = options.citing;
      const fault = faultOf(instrument, article);
      if (fault) command.error(`error: ${fault}`);
      const rows = instrument ? templatesCiting(titleOf(instrument), article) : templateRows();
      if (options.json) console.log(JSON.stringify(rows));
      else print(rows);
    });
}

/** 《政府信息公开条例》 is typed with and without its brackets. */
function titleOf(instrument: string): string {
  return instrument.replace(/[《》]/g, '').trim();
}

function faultOf(instrument: string | undefined, article: string | undefined): string | null {
  if (article && !instrument) return 'an article needs --citing and the instrument it stands in';
  if (!instrument) return null;
  if (!instruments.some(({ title }) => title === titleOf(instrument)))
    return `no instrument named ${titleOf(instrument)} in law/instruments.ts`;
  return article && !/^第.+[条款项]$/.test(article)
    ? `${article} is no article: write 第三十条 or 第三十条第二款`
    : null;
}

function print(rows: TemplateRow[]): void {
  for (const { zh, family, version, validFrom, validTo, cites } of rows) {
    console.log(`${zh}（${family} ${version}）  ${validFrom}起${validTo ? `至${validTo}` : ''}`);
    console.log(`    ${citesText(cites)}`);
  }
  console.error(`${rows.length} templates`);
}
