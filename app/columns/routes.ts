import { Hono } from 'hono';
import * as home from '#app/columns/pages/home.tsx';
import type { Duty } from '#app/shell/duty.ts';
import type { Env } from '#app/shell/frame.ts';

const routes = new Hono<Env>();
routes.get('/', home.get);

/** 专栏: the public front of the portal; its columns come with the duties that fill them. */
export const duty: Duty = { key: 'columns', title: '专栏', routes };
