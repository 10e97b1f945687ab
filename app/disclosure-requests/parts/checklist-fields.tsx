import { TextArea } from '#app/shell/fields.tsx';
import { citeText } from '#law/cite.ts';
import { evidencePoints, type NotHeld } from '#law/disclosure/evidence-points.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

interface ChecklistFieldsProps {
  code: ReplyCode;
  notHeld: NotHeld;
  body: Record<string, string | undefined>;
}

/** 核对单: the points that a reply of this type has to be proved by, one field each. */
export function ChecklistFields({ code, notHeld, body }: ChecklistFieldsProps) {
  return (
    <fieldset class="field-group">
      <legend>核对单：答复的证据</legend>
      {evidencePoints(code, notHeld).map(({ key, zh, hint, cite }) => (
        <TextArea
          name={`point_${key}`}
          label={zh}
          hint={`${hint}（${citeText(cite)}）`}
          value={body[`point_${key}`]}
          rows={2}
        />
      ))}
    </fieldset>
  );
}

/** Answers of the checklist in a form's body, by point. */
export function pointsIn(body: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      key.startsWith('point_') && value ? [[key.slice('point_'.length), value]] : [],
    ),
  );
}
