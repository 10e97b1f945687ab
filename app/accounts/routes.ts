import { Hono } from 'hono';
import * as enrol from '#app/accounts/pages/enrol.tsx';
import * as password from '#app/accounts/pages/password.tsx';
import * as signIn from '#app/accounts/pages/sign-in.tsx';
import * as twoFactor from '#app/accounts/pages/two-factor.tsx';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();
routes.get('/office/sign-in', signIn.get).post(signIn.post);
routes.post('/office/sign-out', signIn.signOut);
routes.get('/office/two-factor', twoFactor.get).post(twoFactor.post);
routes.get('/office/enrol', enrol.get).post(enrol.post);
routes.get('/office/password', password.get).post(password.post);

/** 账号 */
export const duty: Duty = {
  key: 'accounts',
  title: '账号',
  routes,
  rail: () => [{ title: '修改密码', href: '/office/password' }],
};
