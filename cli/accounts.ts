import { type Command, InvalidArgumentError } from 'commander';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { resetPassword } from '#app/accounts/acts/reset-password.ts';
import { makePassword } from '#app/accounts/password-rules.ts';
import { accountNamed, accountsOf, type OfficerAccount } from '#app/accounts/queries.ts';
import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { listAgencies } from '#app/agencies/queries.ts';
import type { City } from '#app/shell/city.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { agencySeedsOf, cities, cityOf } from '#cities/all.ts';
import { withDatabase } from '#cli/with-database.ts';

/** `accounts`: the first administrator, lost passwords, the demonstration's accounts. */
export function accountsCommand(program: Command): void {
  const accounts = program.command('accounts').description('accounts of officers');
  accounts
    .command('create-admin')
    .description(
      'make an administrator and print his first password; an empty directory is filled from cities/',
    )
    .requiredOption('--city <code>', 'division code of the city', knownCity)
    .requiredOption('--username <name>', 'name to sign in with')
    .option('--name <name>', 'name as the pages show it', '系统管理员')
    .option('--agency <code>', 'code of the agency; by default the government office')
    .option('--json', 'print { username, password }')
    .action(createAdmin);
  accounts
    .command('reset-password')
    .description('give one officer a new password, also where nobody can sign in any more')
    .requiredOption('--city <code>', 'division code of the city', knownCity)
    .requiredOption('--username <name>', 'name to sign in with')
    .option('--second-factor', 'forget the second factor too: the phone is lost')
    .option('--json', 'print { username, password }')
    .action(resetOne);
  accounts
    .command('reset-demo')
    .description('give every account of the demonstration a new password and print them')
    .option('--json', 'print [{ city, username, password }]')
    .action(resetDemo);
  accounts
    .command('list')
    .description('officers with their roles, no passwords')
    .option('--city <code>', 'only the city with this division code', knownCity)
    .option('--json', 'print [{ city, agency, username, name, roles, secondFactor, leftOn }]')
    .action(list);
}

interface AdminOptions {
  city: City;
  username: string;
  name: string;
  agency?: string;
  json?: boolean;
}

async function createAdmin({ city, username, name, agency, json }: AdminOptions): Promise<void> {
  const password = makePassword();
  await withDatabase(async ({ scopeFor }) => {
    const scope = scopeFor(city, 'accounts create-admin');
    const agencyId = await agencyFor(scope, city, agency);
    const roles = ['administrator' as const];
    must(await addOfficer(scope, { agencyId, unitId: null, username, name, roles, password }));
  });
  printPassword({ city: city.code, username, password }, json);
}

async function resetOne(options: {
  city: City;
  username: string;
  secondFactor?: boolean;
  json?: boolean;
}): Promise<void> {
  const { city } = options;
  const made = await withDatabase(async ({ scopeFor }) => {
    const scope = scopeFor(city, 'accounts reset-password');
    const account = await accountNamed(scope, options.username);
    if (!account) throw new Error(`no account ${options.username} in ${city.name}`);
    const secondFactorToo = options.secondFactor === true;
    return must(await resetPassword(scope, { officerId: account.id, secondFactorToo }));
  });
  printPassword({ city: city.code, ...made }, options.json);
}

async function resetDemo({ json }: { json?: boolean }): Promise<void> {
  if (process.env.QINGCHUANG_DEMO === '0')
    throw new Error('QINGCHUANG_DEMO=0: this installation holds no demonstration');
  const made = await withDatabase(async ({ scopeFor }) => {
    const all: Made[] = [];
    for (const city of cities.filter(({ demo }) => demo)) {
      const scope = scopeFor(city, 'accounts reset-demo');
      for (const { id, left_on } of await accountsOf(scope)) {
        if (left_on !== null) continue;
        all.push({
          city: city.code,
          ...must(await resetPassword(scope, { officerId: id, secondFactorToo: true })),
        });
      }
    }
    return all;
  });
  if (made.length === 0) throw new Error('there are no accounts: npm start makes the demonstration');
  printPasswords(made, json);
}

async function list({ city, json }: { city?: City; json?: boolean }): Promise<void> {
  const asked = city ? [city] : cities;
  const rows = await withDatabase(async ({ scopeFor }) => {
    const found: Listed[] = [];
    for (const each of asked) {
      const accounts = await accountsOf(scopeFor(each, 'accounts list'));
      found.push(...accounts.map((account) => listed(each, account)));
    }
    return found;
  });
  if (json) console.log(JSON.stringify(rows));
  else for (const row of rows) console.log(lineOf(row));
}

type Listed = ReturnType<typeof listed>;

function listed(city: City, account: OfficerAccount) {
  const {
    agency_name: agency,
    username,
    name,
    roles,
    second_factor: secondFactor,
    left_on: leftOn,
  } = account;
  return { city: city.code, agency, username, name, roles, secondFactor, leftOn };
}

function lineOf({ city, username, name, agency, roles, leftOn }: Listed): string {
  const left = leftOn === null ? '' : `  left ${leftOn}`;
  return `${city}  ${username.padEnd(16)}  ${name}  ${agency}  ${roles.join(', ')}${left}`;
}

interface Made {
  city: string;
  username: string;
  password: string;
}

/** An unknown city is a wrong use of the command. */
function knownCity(code: string): City {
  const city = cityOf(code);
  if (!city)
    throw new InvalidArgumentError(`This installation has ${cities.map((each) => each.code).join(', ')}.`);
  return city;
}

/** The agency with this code, else the government office; an empty directory is filled first. */
async function agencyFor(scope: Scope, city: City, code: string | undefined): Promise<number> {
  if ((await listAgencies(scope)).length === 0) await loadAgencies(scope, agencySeedsOf(city));
  const agencies = await listAgencies(scope);
  const agency = agencies.find((each) =>
    code === undefined ? each.kind === 'government-office' : each.code === code,
  );
  if (!agency) throw new Error(`no agency ${code ?? 'of the kind government-office'} in ${city.name}`);
  return agency.id;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

/** A password is printed once and kept nowhere. */
function printPassword({ username, password }: Made, json: boolean | undefined): void {
  console.log(json ? JSON.stringify({ username, password }) : `${username}  ${password}`);
}

function printPasswords(made: Made[], json: boolean | undefined): void {
  if (json) console.log(JSON.stringify(made));
  else
    for (const { city, username, password } of made)
      console.log(`${city}  ${username.padEnd(16)}  ${password}`);
}
