import { describedBy, Field, type FieldProps, fieldId } from '#app/shell/field.tsx';
import type { Day } from '#law/cite.ts';

export interface TextFieldProps extends FieldProps {
  value?: string;
  type?: 'text' | 'tel' | 'email' | 'password' | 'number';
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  autocomplete?: string;
  maxlength?: number;
  spellcheck?: boolean;
  /** Width to expect of the answer: a code, a name, a whole line. */
  size?: 'short' | 'medium' | 'full';
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', size = 'full' } = props;
  return (
    <Field {...fieldOf(props)}>
      <input
        class={`input input-${size}`}
        id={fieldId(name)}
        name={name}
        type={type}
        value={value ?? ''}
        required={props.required}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete}
        maxlength={props.maxlength}
        spellcheck={props.spellcheck}
        {...describedBy(props)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { value?: string; rows?: number; maxlength?: number }) {
  return (
    <Field {...fieldOf(props)}>
      <textarea
        class="input"
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 5}
        required={props.required}
        maxlength={props.maxlength}
        {...describedBy(props)}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}

/** A day, by the browser's own picker. */
export function DateField(props: FieldProps & { value?: Day; min?: Day; max?: Day }) {
  return (
    <Field {...fieldOf(props)}>
      <input
        class="input input-short"
        id={fieldId(props.name)}
        name={props.name}
        type="date"
        value={props.value ?? ''}
        min={props.min}
        max={props.max}
        required={props.required}
        {...describedBy(props)}
      />
    </Field>
  );
}

export interface FileFieldProps extends FieldProps {
  multiple?: boolean;
  /** `.pdf,.jpg` */
  accept?: string;
  /** Limit of one file in bytes; the island tells it before the upload, the server decides. */
  maxBytes?: number;
}

/** Files from the reader's machine. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...fieldOf(props)}>
      <input
        class="input input-file"
        id={fieldId(props.name)}
        name={props.name}
        type="file"
        multiple={props.multiple}
        accept={props.accept}
        required={props.required}
        data-max-bytes={props.maxBytes}
        {...describedBy(props)}
      />
    </Field>
  );
}

function fieldOf({ name, label, hint, error, required, optional }: FieldProps): FieldProps {
  return { name, label, hint, error, required, optional };
}
