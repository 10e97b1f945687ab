import {
  type AgentInput,
  type JointRequesterInput,
  lacksAuthorisation,
  NOT_SUPPLIED,
  type People,
} from '#app/disclosure-requests/acts/write-people.ts';
import {
  type IdentityKind,
  identityKindZh,
  identityWarning,
} from '#app/disclosure-requests/identity/check-identity.ts';
import type { FieldError } from '#app/shell/error-summary.tsx';

type Body = Record<string, string | undefined>;

/** Lines for joint requesters; more are recorded with the form of the case page. */
export const JOINT_LINES = [1, 2, 3];

/** Agent and joint requesters in a form's body. */
export function peopleIn(body: Body): People {
  return { agent: agentOf(body), joint: jointOf(body) };
}

/** The same on a request online: what an authorisation lacks is marked for correction, and the request received. */
export function peopleOnline(body: Body, authorised: boolean): People {
  const { agent, joint } = peopleIn(body);
  if (!agent) return { agent, joint };
  const said = agent.authorisation;
  const authorisation = authorised
    ? said || '见随申请提交的附件'
    : [said, NOT_SUPPLIED].filter(Boolean).join('；');
  return { agent: { ...agent, authorisation }, joint };
}

/** The same as a clerk takes it in: with the file alone the words follow from it. */
export function peopleReceived(body: Body, authorised: boolean): People {
  const { agent, joint } = peopleIn(body);
  const authorisation = agent?.authorisation || (authorised ? '见随申请提交的附件' : '');
  return { agent: agent && { ...agent, authorisation }, joint };
}

/** Whether the form brought a scan of the authorisation. */
export function hasAuthorisation(raw: Record<string, unknown>): boolean {
  return raw.authorisation_file instanceof File && raw.authorisation_file.size > 0;
}

/** Something about a person without saying who: it would be kept for nobody. */
export function namelessPeople(body: Body): FieldError[] {
  return ['agent', ...JOINT_LINES.map((line) => `joint${line}`)]
    .filter((prefix) => written(body, prefix) && textOf(body, `${prefix}_name`, 100) === '')
    .map((prefix) => ({
      field: `${prefix}_name`,
      message: `请填写${prefix === 'agent' ? '代理人' : '共同申请人'}的姓名或者名称；没有的，清空这一栏。`,
    }));
}

/** What the office would ask to correct later: told once, never a bar. */
export function peopleWarnings({ agent, joint }: People): FieldError[] {
  const warnings: FieldError[] = [];
  if (agent && lacksAuthorisation(agent))
    warnings.push({ field: 'authorisation', message: '没有附授权委托书，以后需要补正。' });
  if (agent && agent.identityNumber === '')
    warnings.push({ field: 'agent_identity_number', message: '没有填写代理人的身份证明号码。' });
  const numbers = [
    { prefix: 'agent', person: agent },
    ...joint.map((person, index) => ({ prefix: `joint${index + 1}`, person })),
  ];
  for (const { prefix, person } of numbers) {
    const wrong = person?.identityKind && identityWarning(person.identityKind, person.identityNumber);
    if (wrong) warnings.push({ field: `${prefix}_identity_number`, message: wrong });
  }
  return warnings;
}

/** Whether anything was written about the person. */
export function written(body: Body, prefix: string): boolean {
  const fields = ['name', 'identity_number', ...(prefix === 'agent' ? ['phone'] : [])];
  const own = fields.some((field) => textOf(body, `${prefix}_${field}`, 1) !== '');
  return own || (prefix === 'agent' && textOf(body, 'authorisation', 1) !== '');
}

function agentOf(body: Body): AgentInput | null {
  const name = textOf(body, 'agent_name', 100);
  if (name === '') return null;
  return {
    name,
    ...identityOf(body, 'agent'),
    phone: textOf(body, 'agent_phone', 40),
    authorisation: textOf(body, 'authorisation', 300),
  };
}

function jointOf(body: Body): JointRequesterInput[] {
  return JOINT_LINES.map((line) => `joint${line}`)
    .filter((prefix) => textOf(body, `${prefix}_name`, 100) || textOf(body, `${prefix}_identity_number`, 40))
    .map((prefix) => ({
      requesterKind: body[`${prefix}_kind`] === 'organisation' ? 'organisation' : 'natural-person',
      name: textOf(body, `${prefix}_name`, 100),
      ...identityOf(body, prefix),
    }));
}

function identityOf(body: Body, prefix: string) {
  const kind = body[`${prefix}_identity_kind`] ?? '';
  return {
    identityKind: Object.hasOwn(identityKindZh, kind) ? (kind as IdentityKind) : null,
    identityNumber: textOf(body, `${prefix}_identity_number`, 40),
  };
}

function textOf(body: Body, name: string, most: number): string {
  return (body[name] ?? '').trim().slice(0, most);
}
