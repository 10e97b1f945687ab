import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RequestContent } from '#app/disclosure-requests/acts/write-request.ts';
import { identityKindZh, identityWarning } from '#app/disclosure-requests/identity/check-identity.ts';
import type { FieldError } from '#app/shell/error-summary.tsx';

const text = (most: number) => z.string().trim().max(most, `请不要超过${most}个字`).catch('');

/** What the request form brings; nothing is compulsory, too long texts are the only mistake. */
const requestBody = z.object({
  requester_kind: z.enum(['natural-person', 'organisation']).catch('natural-person'),
  requester_name: z.string().trim().max(100, '姓名或者名称请不要超过100个字').default(''),
  identity_kind: z
    .enum(Object.keys(identityKindZh) as [keyof typeof identityKindZh])
    .nullable()
    .catch(null),
  identity_number: text(40),
  phone: text(40),
  email: text(200),
  address: text(300),
  info_title: z.string().trim().max(300, '名称请不要超过300个字').default(''),
  info_document_no: text(100),
  info_description: z.string().trim().max(5000, '描述请不要超过5000个字').default(''),
  form_wanted: z.enum(['electronic', 'paper', 'reading']).catch('electronic'),
  way_wanted: z.enum(['online', 'email', 'post', 'pickup']).catch('online'),
});

export type RequestValues = z.infer<typeof requestBody>;

export const emptyRequest: RequestValues = requestBody.parse({});

/** Reads the form; the values come back whole even where something is too long, so that nothing typed is lost. */
export function readRequest(body: Record<string, unknown>): { values: RequestValues; errors: FieldError[] } {
  const parsed = requestBody.safeParse(body);
  if (parsed.success) return { values: parsed.data, errors: [] };
  const errors = parsed.error.issues.map((issue) => ({
    field: String(issue.path[0]),
    message: issue.message,
  }));
  return { values: { ...emptyRequest, ...stringsOf(body) }, errors };
}

export function contentOf(values: RequestValues): RequestContent {
  return {
    requesterKind: values.requester_kind,
    requesterName: values.requester_name,
    identityKind: values.identity_number === '' ? null : values.identity_kind,
    identityNumber: values.identity_number,
    phone: values.phone,
    email: values.email,
    address: values.address,
    infoTitle: values.info_title,
    infoDocumentNo: values.info_document_no,
    infoDescription: values.info_description,
    formWanted: values.form_wanted,
    wayWanted: values.way_wanted,
  };
}

/** What the office would probably ask to correct later: shown once, never a bar. */
export function warningsOf(values: RequestValues): FieldError[] {
  const warnings: (FieldError | null)[] = [
    missing(values, 'requester_name', '没有填写姓名或者名称。'),
    missing(values, 'identity_number', '没有填写身份证明号码。'),
    identityError(values),
    values.phone || values.email || values.address
      ? null
      : { field: 'phone', message: '没有填写联系方式：电话、电子邮箱、通信地址填一项即可。' },
    values.way_wanted === 'email' && !values.email
      ? { field: 'email', message: '选择了电子邮件送达，请填写电子邮箱。' }
      : null,
    values.way_wanted === 'post' && !values.address
      ? { field: 'address', message: '选择了邮寄送达，请填写通信地址。' }
      : null,
  ];
  return warnings.filter((warning) => warning !== null);
}

function missing(values: RequestValues, field: keyof RequestValues, message: string): FieldError | null {
  return values[field] ? null : { field, message };
}

function identityError(values: RequestValues): FieldError | null {
  if (!values.identity_kind) return null;
  const message = identityWarning(values.identity_kind, values.identity_number);
  return message === null ? null : { field: 'identity_number', message };
}

/** The texts of a form; files and fields sent twice are left out. */
export function stringsOf(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/** The form's one-time key; a form that lost it gets a new one. */
export function onceKeyOf(body: Record<string, unknown>): string {
  const key = body.once_key;
  return typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? key : randomUUID();
}
