const WHOLE = 10_000;
/** By keyboard a place begins as a strip and moves by a step; smaller drags are slips of the hand. */
const STRIP = { width: 2_000, height: 250 };
const STEP = 100;
const LEAST = 30;

/** In ten-thousandths of the page's width and height. */
interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Draws places on a page: with mouse, pen or finger, or with the keys. Each drawn place becomes a hidden value `box` of
 * the form named by `data-form`. Without it the form takes words or typed places.
 */
class SeveranceMarker extends HTMLElement {
  private svg: SVGSVGElement | null = null;
  private form: HTMLFormElement | null = null;
  private places: Place[] = [];
  /** Places kept by the form that are not of this page or not one box each. */
  private others: Element[] = [];
  private from: { x: number; y: number } | null = null;
  private drawn: Place | null = null;
  private touch = false;
  private group = document.createElementNS(SVG, 'g');
  private status = document.createElement('p');

  connectedCallback() {
    this.svg = this.querySelector('svg.mark-layer');
    this.form = document.querySelector<HTMLFormElement>(`#${this.dataset['form']}`);
    if (!this.svg || !this.form) return;
    this.group.setAttribute('class', 'mark-drawn');
    this.svg.append(this.group);
    this.takeKept();
    this.status.className = 'note';
    this.status.setAttribute('role', 'status');
    this.prepend(this.toolbar(), this.status);
    this.makeReachable(this.svg);
    this.svg.addEventListener('pointerdown', (event) => this.start(event));
    this.svg.addEventListener('pointermove', (event) => this.stretch(event));
    this.svg.addEventListener('pointerup', () => this.keep());
    this.svg.addEventListener('pointercancel', () => this.drop());
    this.svg.addEventListener('keydown', (event) => this.key(event));
    this.show();
  }

  /** The places of a form that came back refused. */
  private takeKept() {
    for (const input of this.form?.querySelectorAll<HTMLInputElement>('[data-drawn] input') ?? []) {
      const [page, left, top, width, height, more] = input.value.split(/[,;]/).map(Number);
      const ofThisPage = page === Number(this.dataset['page']) && height !== undefined && more === undefined;
      if (ofThisPage) this.places.push({ left: left ?? 0, top: top ?? 0, width: width ?? 0, height });
      else this.others.push(input);
    }
  }

  private makeReachable(svg: SVGSVGElement) {
    svg.removeAttribute('aria-hidden');
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('role', 'application');
    svg.setAttribute(
      'aria-label',
      '在页面上画框：按回车开始，方向键移动，Shift加方向键改变大小，再按回车放下，Esc取消，Delete删除最后一个',
    );
  }

  private toolbar(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'mark-tools';
    const toggle = toolButton('用手指画框', () => {
      this.touch = !this.touch;
      toggle.setAttribute('aria-pressed', String(this.touch));
      this.svg?.classList.toggle('mark-layer-touch', this.touch);
    });
    toggle.setAttribute('aria-pressed', 'false');
    bar.append(
      toggle,
      toolButton('删除最后一个框', () => this.undo()),
    );
    return bar;
  }

  private start(event: PointerEvent) {
    // A finger scrolls the page unless it was asked to draw.
    if (event.button !== 0 || (event.pointerType === 'touch' && !this.touch)) return;
    event.preventDefault();
    this.svg?.setPointerCapture(event.pointerId);
    this.svg?.focus({ preventScroll: true });
    this.from = this.pointOf(event);
    this.drawn = null;
  }

  private stretch(event: PointerEvent) {
    if (!this.from) return;
    const to = this.pointOf(event);
    this.drawn = {
      left: Math.min(this.from.x, to.x),
      top: Math.min(this.from.y, to.y),
      width: Math.abs(to.x - this.from.x),
      height: Math.abs(to.y - this.from.y),
    };
    this.show();
  }

  private pointOf(event: PointerEvent): { x: number; y: number } {
    const area = this.svg?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const part = (at: number, length: number) => Math.round(Math.min(1, Math.max(0, at / length)) * WHOLE);
    return { x: part(event.clientX - area.left, area.width), y: part(event.clientY - area.top, area.height) };
  }

  private keep() {
    this.from = null;
    if (this.drawn && this.drawn.width >= LEAST && this.drawn.height >= LEAST) this.places.push(this.drawn);
    this.drop();
  }

  private drop() {
    this.from = null;
    this.drawn = null;
    this.show();
  }

  private undo() {
    this.places.pop();
    this.show();
  }

  private key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.drawn) return this.keep();
      this.drawn = { left: (WHOLE - STRIP.width) / 2, top: WHOLE / 4, ...STRIP };
    } else if (event.key === 'Escape' && this.drawn) this.drawn = null;
    else if (event.key === 'Delete' || event.key === 'Backspace') this.places.pop();
    else if (this.drawn && event.key in ARROWS) {
      event.preventDefault();
      this.drawn = moved(this.drawn, ARROWS[event.key] ?? [0, 0], event.shiftKey);
    } else return;
    this.show();
  }

  private show() {
    const all = this.drawn ? [...this.places, this.drawn] : this.places;
    const [, , , tall = WHOLE] = (this.svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
    this.group.replaceChildren(...all.map((place) => rectangle(place, tall)));
    const page = this.dataset['page'] ?? '1';
    const target = this.form?.querySelector('[data-drawn]');
    target?.replaceChildren(...this.others, ...this.places.map((place) => hiddenBox(page, place)));
    this.status.textContent = this.words();
  }

  private words(): string {
    if (this.drawn) {
      const at = [this.drawn.left, this.drawn.top].map((part) => Math.round(part / 100));
      const size = [this.drawn.width, this.drawn.height].map((part) => Math.round(part / 100));
      return `正在画：左${at[0]}，上${at[1]}，宽${size[0]}，高${size[1]}（页面的百分之几）`;
    }
    if (this.places.length > 0)
      return `已画${this.places.length}个框，请在“标记不予公开的内容”里选依据、写理由，再点“标记”。`;
    return '在页面上按住拖出方框（触摸屏先点“用手指画框”）；用键盘时把焦点移到页面上，按回车开始。';
  }
}

const SVG = 'http://www.w3.org/2000/svg';

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

function moved(place: Place, [x, y]: [number, number], resize: boolean): Place {
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  if (resize) {
    return {
      ...place,
      width: within(place.width + x, LEAST, WHOLE - place.left),
      height: within(place.height + y, LEAST, WHOLE - place.top),
    };
  }
  return {
    ...place,
    left: within(place.left + x, 0, WHOLE - place.width),
    top: within(place.top + y, 0, WHOLE - place.height),
  };
}

function rectangle(place: Place, tall: number): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect');
  const down = (parts: number) => String((parts * tall) / WHOLE);
  rect.setAttribute('x', String(place.left));
  rect.setAttribute('y', down(place.top));
  rect.setAttribute('width', String(place.width));
  rect.setAttribute('height', down(place.height));
  return rect;
}

function hiddenBox(page: string, { left, top, width, height }: Place): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'box';
  input.value = [page, left, top, width, height].join(',');
  return input;
}

function toolButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-plain';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

customElements.define('severance-marker', SeveranceMarker);
