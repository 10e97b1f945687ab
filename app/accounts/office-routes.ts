import { Hono } from 'hono';
import * as newOfficer from '#app/accounts/pages/office/new-officer.tsx';
import * as officer from '#app/accounts/pages/office/officer.tsx';
import * as officers from '#app/accounts/pages/office/officers.tsx';
import type { Env } from '#app/shell/frame.ts';
import { rolesOnly } from '#app/shell/permit.ts';

/** 账号管理, for administrators; mounted beside the sign-in pages. */
export const officerRoutes = new Hono<Env>();
officerRoutes
  .use('/office/officers', rolesOnly('administrator'))
  .use('/office/officers/*', rolesOnly('administrator'));
officerRoutes.get('/office/officers', officers.get);
officerRoutes.get('/office/officers/new', newOfficer.get).post(newOfficer.post);
officerRoutes.get('/office/officers/:officer', officer.get).post(officer.post);
officerRoutes.post('/office/officers/:officer/password', officer.postPassword);
officerRoutes.post('/office/officers/:officer/end', officer.postEnd);
