import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf, now } from '#app/shell/clock.ts';
import type { Role } from '#app/shell/scope.ts';
import { type MadeRequest, makeRequest, must } from '#tests/makers/make-request.ts';
import { makeSite, type Site } from '#tests/makers/make-site.ts';

/** What no browser sends from our forms, but anybody can. */
const garbage = ['x', '-1', '1.5', '9'.repeat(30), '2024-02-31', 'NaN', 'a\0b', '__proto__', '['];

let site: Site;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  site = await makeSite();
  for (const role of ['clerk', 'handler', 'reviewer', 'office-head', 'signer'] as const) {
    cookies.set(role, await site.signIn(site.office, role));
  }
});
afterAll(() => site.drop());
beforeEach(() => site.restart());

type Step = 'register' | 'assign' | 'draft' | 'review' | 'sign';
const upTo: Step[] = ['register', 'assign', 'draft', 'review', 'sign'];

describe('garbage is refused, never a bug', () => {
  it.each<[string, Role, number]>([
    ['register-request', 'clerk', 0],
    ['assign-request', 'clerk', 1],
    ['send-correction-notice', 'office-head', 2],
    ['consult-third-party', 'clerk', 2],
    ['extend-reply-limit', 'office-head', 2],
    ['draft-reply', 'handler', 2],
    ['review-reply', 'reviewer', 3],
    ['sign-reply', 'signer', 4],
    ['send-reply', 'clerk', 5],
  ])('in the form %s', async (act, role, steps) => {
    const request = await makeRequest(site.fresh.db, site.city, site.office, { today: dayOf(now()) });
    for (const step of upTo.slice(0, steps)) must(await request[step]());
    await postGarbage(request, act, role);
  });

  it.each(garbage)('in the request form: %j', async (value) => {
    const names = [
      ...[
        'agency',
        'once_key',
        'requester_kind',
        'requester_name',
        'identity_kind',
        'identity_number',
        'phone',
        'email',
      ],
      ...[
        'address',
        'info_title',
        'info_document_no',
        'info_description',
        'form_wanted',
        'way_wanted',
        'request_files',
      ],
    ];
    const good = { agency: String(site.office.agencyId), info_title: '示例', go_on: 'yes' };
    for (const name of names) {
      site.restart();
      const answer = await site.visit('/requests/new', { form: { ...good, [name]: value } });
      expect([name, answer.status < 500]).toEqual([name, true]);
    }
  });

  it.each(garbage)('in what pages are asked for: %j', async (value) => {
    const asked = encodeURIComponent(value);
    const cookie = cookies.get('clerk');
    for (const path of [
      `/requests/new?agency=${asked}`,
      `/requests/query?no=${asked}`,
      `/requests/clock?received=${asked}&on=${asked}&days=${asked}`,
      `/reports/2024/records?cell=${asked}&agency=${asked}`,
      `/reports/2024?agency=${asked}`,
      `/office?page=${asked}`,
      `/office/requests?text=${asked}&page=${asked}&all=${asked}`,
      `/office/requests/${asked}`,
      `/office/audit?subject=${asked}&page=${asked}`,
      `/office/reports/2024?agency=${asked}`,
      `/office/reports/2024/records?cell=${asked}`,
      `/office/remedies/new?request=${asked}`,
    ]) {
      expect([path, (await site.visit(path, { cookie })).status < 500]).toEqual([path, true]);
    }
    const form = { register_no: value, code: value, tail: value };
    expect((await site.visit('/requests/query', { form })).status).toBe(422);
  });
});

async function postGarbage(request: MadeRequest, act: string, role: Role): Promise<void> {
  const path = `/office/requests/${request.requestId}/${act}`;
  const cookie = cookies.get(role);
  const page = await site.visit(path, { cookie });
  expect(page.status).toBe(200);
  const named = (await page.text()).matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g);
  const names = new Set([...named].map(([, name]) => name ?? ''));
  for (const name of names) {
    for (const value of garbage) {
      site.restart();
      const form = { row_version: String((await request.file()).row_version), [name]: value };
      const answer = await site.visit(path, { cookie, form });
      expect([name, value, answer.status < 500]).toEqual([name, value, true]);
    }
  }
}
