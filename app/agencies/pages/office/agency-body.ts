import { z } from 'zod';
import type { AgencyFields } from '#app/agencies/acts/change-agency.ts';
import type { FieldError } from '#app/shell/error-summary.tsx';
import { announcedChannels } from '#law/disclosure/channels.ts';

const line = (name: string) =>
  z.string().trim().min(1, `请填写${name}。`).max(200, `${name}请不要超过200个字。`).default('');

const agencyBody = z.object({
  office_name: line('公开工作机构名称'),
  office_address: line('办公地址'),
  office_postcode: z
    .string()
    .trim()
    .regex(/^\d{6}$/, '邮政编码是六位数字。')
    .default(''),
  office_phone: line('联系电话'),
  office_fax: z.string().trim().max(100, '传真请不要超过100个字。').default(''),
  office_email: z.union([z.literal(''), z.email('电子邮箱的写法不对，例如 gk@example.com。')]).default(''),
  office_hours: line('办公时间'),
  separate_reviewer: z.literal('yes').optional(),
  fees_on: z.literal('yes').optional(),
});

/** Reads the form; where something is wrong the values come back as they were typed. */
export function readAgency(body: Record<string, unknown>): { fields: AgencyFields; errors: FieldError[] } {
  const parsed = agencyBody.safeParse(body);
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const typed = Object.fromEntries(Object.keys(agencyBody.shape).map((name) => [name, text(name)]));
  const fields = {
    ...typed,
    ...parsed.data,
    separate_reviewer: body.separate_reviewer === 'yes',
    fees_on: body.fees_on === 'yes',
    channels_on: announcedChannels.filter((channel) => body[`channel_${channel}`] === 'yes'),
  } as AgencyFields;
  const issues = parsed.success ? [] : parsed.error.issues;
  return { fields, errors: issues.map(({ path, message }) => ({ field: String(path[0]), message })) };
}
