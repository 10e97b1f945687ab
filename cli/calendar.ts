import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { adoptCalendarDays } from '#app/disclosure-requests/acts/adopt-calendar-days.ts';
import { proposeHolidayNotice } from '#app/disclosure-requests/acts/propose-holiday-notice.ts';
import { casesMovedBy, type MovedCase } from '#app/disclosure-requests/calendar/moved-cases.ts';
import { noticeProposal } from '#app/disclosure-requests/calendar/notice-proposal.ts';
import { type Proposal, proposals } from '#app/disclosure-requests/calendar/proposals.ts';
import type { City } from '#app/shell/city.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { cities, cityOf } from '#cities/all.ts';
import { withDatabase } from '#cli/with-database.ts';
import { type ParsedNotice, parseHolidayNotice } from '#law/calendar/parse-holiday-notice.ts';

interface AdoptOptions {
  city: City;
  year?: number;
  checked?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** What became of the notice: only shown, waiting for a second person, or in force. */
interface Outcome {
  state: 'dry-run' | 'proposed' | 'adopted';
  id: number | null;
  moved: MovedCase[];
}

/** `calendar`: holiday notices of the State Council, without a release of the program. */
export function calendarCommand(program: Command): void {
  program
    .command('calendar')
    .description('holiday notices by which the reply limits of a city are counted')
    .command('adopt')
    .description(
      'propose the notice in FILE; where an officer has proposed the same days already, adopt them as the second person',
    )
    .argument('<file>', 'the text of the notice, UTF-8')
    .requiredOption('--city <code>', 'division code', knownCity)
    .option('--year <year>', 'the year, where the text does not say it', yearOf)
    .option('--checked', 'what does not fit was compared with the paper, and the days are right')
    .option('--dry-run', 'only show the days and the open cases that would move')
    .option('--json', 'print { state, id, year, off, worked, unread, findings, moved }')
    .action(adopt);
}

async function adopt(file: string, options: AdoptOptions): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const parsed = parseHolidayNotice(text, options.year);
  const outcome = await withDatabase((database) => {
    const scope = database.scopeFor(options.city, 'calendar adopt');
    return options.dryRun ? preview(scope, parsed, text) : proposeOrAdopt(scope, { parsed, text, options });
  });
  if (options.json) console.log(asJson(parsed, outcome));
  else print(parsed, outcome);
  if (parsed.unread.length > 0 || parsed.off.length === 0) process.exitCode = 1;
}

async function preview(scope: Scope, parsed: ParsedNotice, text: string): Promise<Outcome> {
  const proposal = noticeProposal(parsed, text, scope.now);
  const moved = proposal ? await casesMovedBy(scope, proposal) : [];
  return { state: 'dry-run', id: null, moved };
}

async function proposeOrAdopt(
  scope: Scope,
  { parsed, text, options }: { parsed: ParsedNotice; text: string; options: AdoptOptions },
): Promise<Outcome> {
  const waiting = (await proposals(scope)).find((each) => sameDays(each, parsed));
  if (waiting) {
    const moved = orFail(await adoptCalendarDays(scope, { kind: 'notice', id: waiting.id }));
    return { state: 'adopted', id: waiting.id, moved };
  }
  const input = { text, year: options.year ?? null, checked: options.checked ?? false };
  const { id } = orFail(await proposeHolidayNotice(scope, input));
  return { ...(await preview(scope, parsed, text)), state: 'proposed', id };
}

function sameDays(proposal: Proposal, { notice, off, work }: ParsedNotice): boolean {
  if (proposal.kind !== 'notice' || proposal.adoptedAt || proposal.declinedAt) return false;
  const days = [notice?.year, off, work];
  return JSON.stringify([proposal.year, proposal.off, proposal.worked]) === JSON.stringify(days);
}

function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusal.reason);
}

function asJson(
  { notice, off, work, unread, findings }: ParsedNotice,
  { moved, ...outcome }: Outcome,
): string {
  const cases = moved.map(({ registerNo, agency, from, to }) => ({ registerNo, agency, from, to }));
  const faults = findings.map(({ zh }) => zh);
  return JSON.stringify({
    ...outcome,
    year: notice?.year ?? null,
    off,
    worked: work,
    unread,
    findings: faults,
    moved: cases,
  });
}

function print({ off, work, unread, findings }: ParsedNotice, { state, id, moved }: Outcome): void {
  for (const { zh } of findings) console.error(`注意：${zh}`);
  for (const text of unread) console.error(`没有读懂：${text}`);
  console.log(`放假 ${off.join(' ')}`);
  console.log(`上班 ${work.join(' ')}`);
  for (const { registerNo, from, to } of moved) console.log(`${registerNo}  ${from} -> ${to}`);
  console.log(`${moved.length} 件在办申请的到期日${state === 'adopted' ? '已' : '将'}变化`);
  if (state === 'proposed') console.log(`已提出，等待另一个人在 /office/calendar/notice/${id} 核对后采用`);
  if (state === 'adopted') console.log('已采用');
}

function knownCity(code: string): City {
  const city = cityOf(code);
  if (!city)
    throw new InvalidArgumentError(`This installation has ${cities.map((each) => each.code).join(', ')}.`);
  return city;
}

function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('A year like 2027.');
  return Number(text);
}
