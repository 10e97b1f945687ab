import { z } from 'zod';
import type { ReplyNameFields } from '#app/agencies/acts/write-reply-name.ts';
import type { FieldError } from '#app/shell/error-summary.tsx';

const line = (name: string) =>
  z.string().trim().min(1, `请填写${name}。`).max(200, `${name}请不要超过200个字。`).default('');

const replyNameBody = z.object({
  name: line('答复名义'),
  document_mark: z
    .string()
    .trim()
    .regex(/^\p{Script=Han}{2,12}$/u, '机关代字是2到12个汉字，例如“常政公开复”。')
    .default(''),
  reconsideration_body: line('行政复议机关'),
  reconsideration_address: line('复议机关地址'),
  reconsideration_online: z.string().trim().max(200, '网上复议渠道请不要超过200个字。').default(''),
  court: line('管辖法院'),
  is_default: z.literal('yes').optional(),
});

/** Reads the form; where something is wrong the values come back as they were typed. */
export function readReplyName(body: Record<string, unknown>): {
  fields: ReplyNameFields;
  errors: FieldError[];
} {
  const parsed = replyNameBody.safeParse(body);
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const typed = Object.fromEntries(Object.keys(replyNameBody.shape).map((name) => [name, text(name)]));
  const fields = { ...typed, ...parsed.data, is_default: body.is_default === 'yes' } as ReplyNameFields;
  const issues = parsed.success ? [] : parsed.error.issues;
  return { fields, errors: issues.map(({ path, message }) => ({ field: String(path[0]), message })) };
}
