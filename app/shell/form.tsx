import type { PropsWithChildren } from 'hono/jsx';
import { Island } from '#app/shell/island.tsx';

export interface FormProps {
  action: string;
  method?: 'post' | 'get';
  /** One-time key of this rendering: a double click or a reload files nothing twice. */
  onceKey?: string;
  /** Version of the row that was read: the second of two officers is told. */
  rowVersion?: number | string;
  /** The form carries files. */
  multipart?: boolean;
  id?: string;
}

/** A form with its hidden keys. The island only disables the second click; the server decides. */
export function Form({
  method = 'post',
  onceKey,
  rowVersion,
  multipart,
  children,
  ...rest
}: PropsWithChildren<FormProps>) {
  const form = (
    <form
      method={method}
      action={rest.action}
      id={rest.id}
      enctype={multipart ? 'multipart/form-data' : undefined}
      class="form"
    >
      {onceKey !== undefined && <input type="hidden" name="once_key" value={onceKey} />}
      {rowVersion !== undefined && <input type="hidden" name="row_version" value={String(rowVersion)} />}
      {children}
    </form>
  );
  if (method === 'get') return form;
  return (
    <Island name="once-form">
      <once-form>{form}</once-form>
    </Island>
  );
}

/** A titled part of a longer form. */
export function FormSection({ title, lede, children }: PropsWithChildren<{ title: string; lede?: string }>) {
  return (
    <section class="form-section">
      <h2>{title}</h2>
      {lede && <p class="note">{lede}</p>}
      {children}
    </section>
  );
}

/** The row of buttons at the end of a form. */
export function FormActions({ children }: PropsWithChildren) {
  return <div class="form-actions">{children}</div>;
}
