/**
 * Arrow keys in the clock strip: one tab stop for the whole calendar, left and right by a day, up and down by a
 * week. Without it every day is a tab stop of its own.
 */
class ClockStrip extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => this.move(event));
    this.addEventListener('click', (event) => this.choose(squareOf(event.target)));
    this.addEventListener('focusin', (event) => this.rove(squareOf(event.target)));
    this.rove(this.querySelector<HTMLButtonElement>('.day-today, .day-due') ?? this.squares()[0] ?? null);
  }

  /** Safari does not focus a button that is clicked; the reason is shown while the button has the focus. */
  private choose(square: HTMLButtonElement | null) {
    square?.focus();
  }

  private move(event: KeyboardEvent) {
    const square = squareOf(event.target);
    if (!square || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return square.blur();
    const squares = this.squares();
    const target = squares[targetIndex(event.key, squares.indexOf(square), squares.length)];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  private rove(square: HTMLButtonElement | null) {
    if (!square) return;
    for (const other of this.squares()) other.tabIndex = other === square ? 0 : -1;
  }

  private squares(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button.day')];
  }
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function targetIndex(key: string, index: number, length: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return index + (steps[key] ?? Number.NaN);
}

function squareOf(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('button.day') : null;
}

customElements.define('clock-strip', ClockStrip);
