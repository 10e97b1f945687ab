/** Letters of an input method in progress, or a pause in typing, ask nothing. */
const PAUSE_MS = 150;

interface Suggestion {
  text: string;
  href: string;
}

/**
 * Suggestions under a search box: an editable combobox with a list. Arrow keys choose, Enter opens the chosen document,
 * Escape closes. Without it the box is a plain form. `data-from` is the address that answers `?q=` with a list.
 */
class SearchSuggest extends HTMLElement {
  private input: HTMLInputElement | null = null;
  private list = document.createElement('ul');
  private status = document.createElement('p');
  private chosen = -1;
  private timer = 0;
  private asked = '';

  connectedCallback() {
    this.input = this.querySelector('input[type=search]');
    if (!this.input) return;
    this.list.id = 'search-suggestions';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', '联想');
    this.list.className = 'suggestions';
    this.list.hidden = true;
    this.status.className = 'visually-hidden';
    this.status.setAttribute('role', 'status');
    this.append(this.list, this.status);
    for (const [name, value] of attributes) this.input.setAttribute(name, value);
    this.input.addEventListener('input', (event) => this.typed(event));
    this.input.addEventListener('compositionend', () => this.askSoon());
    this.input.addEventListener('keydown', (event) => this.move(event));
    this.input.addEventListener('blur', () => this.close());
    // Pressing an option must not take the focus from the box: that would close the list before the click.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      if (event.target instanceof Element) visit(event.target.closest('li'));
    });
  }

  private typed(event: Event) {
    if (!(event as InputEvent).isComposing) this.askSoon();
  }

  private askSoon() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE_MS);
  }

  private async ask() {
    const words = this.input?.value.trim() ?? '';
    this.asked = words;
    if (words === '') return this.close();
    const answer = await fetch(`${this.dataset['from']}?q=${encodeURIComponent(words)}`).catch(() => null);
    const found: Suggestion[] = answer?.ok ? await answer.json() : [];
    // A slower answer to what stood in the box before is dropped.
    if (this.asked === words) this.show(found);
  }

  private show(found: Suggestion[]) {
    this.chosen = -1;
    this.list.replaceChildren(...found.map(option));
    this.open(found.length > 0);
    this.status.textContent = found.length > 0 ? `有${found.length}条联想，用上下键选择` : '';
  }

  private open(isOpen: boolean) {
    this.list.hidden = !isOpen;
    this.input?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) this.choose(-1);
  }

  private close() {
    window.clearTimeout(this.timer);
    this.open(false);
  }

  private move(event: KeyboardEvent) {
    if (event.isComposing || this.list.hidden) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      return this.close();
    }
    const chosen = this.list.children[this.chosen];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      return visit(chosen);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // From the last one back to the box itself, which is place -1.
    const places = this.list.children.length + 1;
    this.choose(((this.chosen + 1 + step + places) % places) - 1);
  }

  private choose(index: number) {
    this.chosen = index;
    [...this.list.children].forEach((item, place) => {
      item.setAttribute('aria-selected', String(place === index));
    });
    const chosen = this.list.children[index];
    if (chosen) {
      this.input?.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else this.input?.removeAttribute('aria-activedescendant');
  }
}

const attributes = [
  ['role', 'combobox'],
  ['autocomplete', 'off'],
  ['aria-autocomplete', 'list'],
  ['aria-expanded', 'false'],
  ['aria-controls', 'search-suggestions'],
] as const;

function option({ text, href }: Suggestion, index: number): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `suggestion-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset['href'] = href;
  item.textContent = text;
  return item;
}

function visit(item: Element | null | undefined) {
  const href = item instanceof HTMLElement ? item.dataset['href'] : undefined;
  if (href) window.location.assign(href);
}

customElements.define('search-suggest', SearchSuggest);
