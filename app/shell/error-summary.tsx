import { fieldId } from '#app/shell/field.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { citeText } from '#law/cite.ts';

export interface FieldError {
  field: string;
  message: string;
}

/** Why the form came back: the refusal of the act, and the wrong fields with a link to each. Takes the focus. */
export function ErrorSummary({ errors = [], refusal }: { errors?: FieldError[]; refusal?: Refusal }) {
  if (errors.length === 0 && !refusal) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} id="errors" autofocus>
      <h2>{errors.length > 0 ? `有${errors.length}处需要修改` : '现在不能这样办'}</h2>
      {refusal && (
        <p>
          {refusal.reason}
          {refusal.cite && <span class="cite">{citeText(refusal.cite)}</span>}
        </p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, message }) => (
            <li>
              <a href={`#${fieldId(field)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The sentence for one field, to hand to it as `error`. */
export function errorOf(errors: FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}
