import type { Child } from 'hono/jsx';
import { describedBy, Field, FieldGroup, type FieldProps, fieldId } from '#app/shell/field.tsx';

export interface Choice {
  value: string;
  label: Child;
  hint?: Child;
  /** Fields that only this choice asks for; shown when it is chosen, without script. */
  more?: Child;
}

/** One of a few. */
export function RadioGroup({
  choices,
  value,
  inline,
  ...field
}: FieldProps & { choices: Choice[]; value?: string; inline?: boolean }) {
  return (
    <FieldGroup {...field}>
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice) => (
          <ChoiceRow
            type="radio"
            name={field.name}
            choice={choice}
            chosen={choice.value === value}
            field={field}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few; the form sends the name once for each. */
export function CheckGroup({
  choices,
  values = [],
  ...field
}: FieldProps & { choices: Choice[]; values?: string[] }) {
  return (
    <FieldGroup {...field}>
      <div class="choices">
        {choices.map((choice) => (
          <ChoiceRow
            type="checkbox"
            name={field.name}
            choice={choice}
            chosen={values.includes(choice.value)}
            field={field}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box to tick: its label is the sentence agreed to. */
export function CheckField({
  checked,
  value = 'yes',
  ...field
}: FieldProps & { checked?: boolean; value?: string }) {
  const id = fieldId(field.name);
  return (
    <div class={field.error ? 'field field-wrong' : 'field'}>
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          checked={checked}
          required={field.required}
          {...describedBy(field)}
        />
        <label for={id}>{field.label}</label>
        {field.hint && (
          <div class="field-hint" id={`${id}-hint`}>
            {field.hint}
          </div>
        )}
      </div>
      {field.error && (
        <p class="field-error" id={`${id}-error`}>
          <span class="visually-hidden">错误：</span>
          {field.error}
        </p>
      )}
    </div>
  );
}

export interface SelectFieldProps extends FieldProps {
  options: { value: string; label: string }[];
  value?: string;
  /** First line that stands for no choice. */
  placeholder?: string;
}

/** One of many. */
export function SelectField({ options, value, placeholder, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select
        class="input input-select"
        id={fieldId(field.name)}
        name={field.name}
        required={field.required}
        {...describedBy(field)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ChoiceRowProps {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  chosen: boolean;
  field: FieldProps;
}

function ChoiceRow({ type, name, choice, chosen, field }: ChoiceRowProps) {
  const id = `${fieldId(name)}-${choice.value}`;
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={chosen}
        required={type === 'radio' && field.required}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        aria-invalid={field.error && type === 'checkbox' ? 'true' : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {choice.hint}
        </div>
      )}
      {choice.more && <div class="choice-more">{choice.more}</div>}
    </div>
  );
}
