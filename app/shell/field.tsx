import type { Child, PropsWithChildren } from 'hono/jsx';

/** What every field says about itself. */
export interface FieldProps {
  /** Name of the form value; the element's id is `field-<name>`. */
  name: string;
  label: string;
  hint?: Child;
  /** Sentence that says what is wrong and what to write. */
  error?: string;
  /** The browser asks for it before the form is sent, and the label says 必填. */
  required?: boolean;
  /** The label says 选填. */
  optional?: boolean;
}

/** Target of the links in the error summary. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Attributes that tie an input to its hint and error. */
export function describedBy({ name, hint, error }: FieldProps) {
  const ids = [error && `${fieldId(name)}-error`, hint && `${fieldId(name)}-hint`].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

/** Label, hint and error around one input. */
export function Field({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={fieldId(field.name)}>
        {field.label}
        <FieldMark field={field} />
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

/** The same around a group of choices. */
export function FieldGroup({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <fieldset
      id={fieldId(field.name)}
      class={field.error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(field)['aria-describedby']}
      tabindex={-1}
    >
      <legend class="field-label">
        {field.label}
        <FieldMark field={field} />
      </legend>
      <FieldNotes field={field} />
      {children}
    </fieldset>
  );
}

function FieldMark({ field }: { field: FieldProps }) {
  if (field.required) return <span class="field-mark field-must">必填</span>;
  if (field.optional) return <span class="field-mark">选填</span>;
  return null;
}

function FieldNotes({ field }: { field: FieldProps }) {
  const id = fieldId(field.name);
  return (
    <>
      {field.hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      )}
      {field.error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">错误：</span>
          {field.error}
        </p>
      )}
    </>
  );
}
