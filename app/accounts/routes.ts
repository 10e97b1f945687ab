import { Hono } from 'hono';
import * as account from '#app/accounts/pages/account.tsx';
import * as contacts from '#app/accounts/pages/contacts.tsx';
import * as enrol from '#app/accounts/pages/enrol.tsx';
import * as delegations from '#app/accounts/pages/office/delegations.tsx';
import * as leave from '#app/accounts/pages/office/leave.tsx';
import * as list from '#app/accounts/pages/office/list.tsx';
import * as newOfficer from '#app/accounts/pages/office/new-officer.tsx';
import * as officer from '#app/accounts/pages/office/officer.tsx';
import * as resetPassword from '#app/accounts/pages/office/reset-password.tsx';
import * as password from '#app/accounts/pages/password.tsx';
import * as signIn from '#app/accounts/pages/sign-in.tsx';
import * as twoFactor from '#app/accounts/pages/two-factor.tsx';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';
import { hasRole, rolesOnly } from '#app/shell/permit.ts';

const routes = new Hono<Env>();
routes.get('/office/sign-in', signIn.get).post(signIn.post);
routes.post('/office/sign-out', signIn.signOut);
routes.get('/office/two-factor', twoFactor.get).post(twoFactor.post);
routes.get('/office/enrol', enrol.get).post(enrol.post);
routes.get('/office/password', password.get).post(password.post);
routes.get('/office/account', account.get);
routes.get('/office/contacts', contacts.get).post(contacts.post);
routes
  .use('/office/officers', rolesOnly('administrator'))
  .use('/office/officers/*', rolesOnly('administrator'));
routes.use('/office/delegations', rolesOnly('office-head', 'signer', 'administrator'));
routes.get('/office/delegations', delegations.get).post(delegations.post);
routes.get('/office/officers', list.get);
routes.get('/office/officers/new', newOfficer.get).post(newOfficer.post);
routes.get('/office/officers/:officer', officer.get).post(officer.post);
routes.post('/office/officers/:officer/password', resetPassword.post);
routes.get('/office/officers/:officer/leave', leave.get).post(leave.post);

/** 账号 */
export const duty: Duty = {
  key: 'accounts',
  title: '账号',
  routes,
  rail: (actor) => [
    ...(hasRole(actor, 'administrator') ? [{ title: '账号管理', href: '/office/officers' }] : []),
    ...(hasRole(actor, 'office-head', 'signer', 'administrator')
      ? [{ title: '代理岗位', href: '/office/delegations' }]
      : []),
    { title: '我的账号', href: '/office/account' },
  ],
};
