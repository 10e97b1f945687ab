import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Env } from '#app/shell/frame.ts';
import { hasRole, officersOnly, rolesOnly } from '#app/shell/permit.ts';
import type { Actor, Role, Scope } from '#app/shell/scope.ts';

const anybody: Actor = { kind: 'public' };

function officer(...roles: Role[]): Actor {
  return { kind: 'officer', officerId: 1, name: '示例甲', agencyId: 1, unitId: null, roles };
}

function siteFor(actor: Actor) {
  const site = new Hono<Env>();
  site.use((c, next) => {
    c.set('scope', { actor } as Scope);
    return next();
  });
  site.use('/office', officersOnly).use('/office/*', officersOnly);
  site.use('/office/agencies', rolesOnly('administrator'));
  site.all('*', (c) => c.text('open'));
  return site;
}

const status = async (actor: Actor, path: string) => (await siteFor(actor).request(path)).status;

describe('the office', () => {
  it('sends whoever has not signed in to the sign-in page, with the way back', async () => {
    const answer = await siteFor(anybody).request('/office/requests?unit=1&page=2');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      '/office/sign-in?back=%2Foffice%2Frequests%3Funit%3D1%26page%3D2',
    );
  });

  it('does not lead back to a form that was sent without a session', async () => {
    const answer = await siteFor(anybody).request('/office/requests/1/sign', { method: 'POST' });
    expect(answer.headers.get('location')).toBe('/office/sign-in?back=%2Foffice');
  });

  it('leaves open only the way in, by its exact addresses', async () => {
    for (const path of ['/office/sign-in', '/office/two-factor', '/office/enrol', '/office/password']) {
      expect(await status(anybody, path), path).toBe(200);
    }
    for (const path of [
      '/office',
      '/office/',
      '/office/sign-in/',
      '/office/sign-in/x',
      '/office/enrol.json',
    ]) {
      expect(await status(anybody, path), path).toBe(303);
    }
  });

  it('is no place for the program itself, which has no browser', async () => {
    expect(await status({ kind: 'system', name: 'job' }, '/office')).toBe(303);
  });

  it('opens to officers, and pages of a role to that role only', async () => {
    expect(await status(officer('clerk'), '/office')).toBe(200);
    expect(await status(officer('clerk'), '/office/agencies')).toBe(403);
    expect(await status(officer('clerk', 'administrator'), '/office/agencies')).toBe(200);
  });
});

it('hasRole asks for one of the roles, never for all', () => {
  expect(hasRole(officer('signer'), 'clerk', 'signer')).toBe(true);
  expect(hasRole(officer('signer'), 'clerk')).toBe(false);
  expect(hasRole(officer('signer'))).toBe(false);
  expect(hasRole(anybody, 'clerk')).toBe(false);
});
