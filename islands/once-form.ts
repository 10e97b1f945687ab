/**
 * Around a form that is sent once: the second click does nothing, and a file that is too large is told before the
 * upload. The server decides both again.
 */
class OnceForm extends HTMLElement {
  private isSent = false;

  connectedCallback() {
    this.addEventListener('submit', (event) => this.sendOnce(event));
    this.addEventListener('change', (event) => checkSize(event.target));
    // The page may come back from the browser's history with the form still marked as sent.
    window.addEventListener('pageshow', () => this.mark(false));
  }

  private sendOnce(event: Event) {
    if (this.isSent) return event.preventDefault();
    // After this event, so that the button that was pressed still counts as the sender.
    setTimeout(() => this.mark(true));
  }

  private mark(isSent: boolean) {
    this.isSent = isSent;
    this.toggleAttribute('data-sent', isSent);
    for (const button of this.querySelectorAll('button[type=submit]')) {
      if (isSent) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  }
}

function checkSize(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
  const limit = Number(target.dataset['maxBytes'] ?? Number.POSITIVE_INFINITY);
  const tooLarge = [...(target.files ?? [])].find((file) => file.size > limit);
  const message = tooLarge
    ? `“${tooLarge.name}”超过${Math.floor(limit / 1024 / 1024)}MB，请压缩后再选。`
    : '';
  target.setCustomValidity(message);
  if (message) target.reportValidity();
}

customElements.define('once-form', OnceForm);
