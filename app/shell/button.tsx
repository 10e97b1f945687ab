import type { PropsWithChildren } from 'hono/jsx';
import type { Refusal } from '#app/shell/scope.ts';
import { citeText } from '#law/cite.ts';

export type ButtonKind = 'main' | 'plain' | 'danger';

export interface ButtonProps {
  kind?: ButtonKind;
  /** Which of several buttons sent the form. */
  name?: string;
  value?: string;
  /** Send to another address than the form's. */
  formaction?: string;
  /** Send without the browser's checks (save a draft). */
  formnovalidate?: boolean;
  /** The widest target of the page, 44 px and more (60 px in the elder face). */
  large?: boolean;
}

/** A button that sends its form. */
export function Button({ kind = 'main', large, children, ...rest }: PropsWithChildren<ButtonProps>) {
  return (
    <button type="submit" class={buttonClass(kind, large)} {...rest}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it only goes somewhere. */
export function LinkButton({
  href,
  kind = 'plain',
  large,
  children,
}: PropsWithChildren<{ href: string; kind?: ButtonKind; large?: boolean }>) {
  return (
    <a class={buttonClass(kind, large)} href={href}>
      {children}
    </a>
  );
}

/**
 * An act that the law does not allow now. The button does not act; pressing it opens the reason and the article,
 * by touch and keyboard too.
 */
export function RefusedButton({
  id,
  refusal,
  children,
}: PropsWithChildren<{ id: string; refusal: Refusal }>) {
  return (
    <span class="refused">
      <button type="button" class="button button-refused" aria-disabled="true" popovertarget={`why-${id}`}>
        {children}
        <span class="refused-mark">
          <span class="visually-hidden">现在不能办，</span>为何
        </span>
      </button>
      <span class="popover" id={`why-${id}`} popover="auto">
        <b>现在不能办</b>
        <span>{refusal.reason}</span>
        {refusal.cite && <span class="cite">{citeText(refusal.cite)}</span>}
      </span>
    </span>
  );
}

function buttonClass(kind: ButtonKind, large?: boolean): string {
  return `button button-${kind}${large ? ' button-large' : ''}`;
}
