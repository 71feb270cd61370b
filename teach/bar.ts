import type { Page } from '@playwright/test';

/** What the bar in the page says. */
export interface BarText {
  /** How far this is: `clause E2 · 14 asked, 17 left`. */
  readonly progress: string;
  /** What the person is asked. */
  readonly asks: string;
  /** Why, in the words of the guide's clause. */
  readonly why: string;
  /** What Enter in the page answers; `null`: nothing. */
  readonly enter: string | null;
  readonly buttons: readonly { readonly answer: string; readonly says: string }[];
}

/** Name of the function in the page that a click on the bar calls. */
const BINDING = 'engomoTeachAnswer';

/**
 * Draws the bar, or takes it away, in the page. It is in a closed shadow root, which no locator looks into, and hears its
 * clicks on the window: what is picked, and what lies under a dialog, gets none. What runs TypeScript names functions
 * with a helper that the page lacks; methods of an object are left as they are.
 */
function draw({ text, binding }: { text: BarText | null; binding: string }): void {
  interface Drawn {
    host: HTMLElement;
    root: ShadowRoot;
    text: BarText | null;
  }
  const NAME = 'engomoTeachBar';
  const bar = {
    drawn(): Drawn {
      const known = Reflect.get(window, NAME) as Drawn | undefined;
      if (known !== undefined) return known;
      const host = document.createElement('engomo-teach-bar');
      const drawn: Drawn = { host, root: host.attachShadow({ mode: 'closed' }), text: null };
      const style = new CSSStyleSheet();
      style.replaceSync(
        ':host{position:fixed;inset:auto 0 0 0;margin:0;padding:0;border:0;width:100%;z-index:2147483647}' +
          'div{font:15px/1.4 system-ui,sans-serif;background:#14213d;color:#fff;padding:10px 18px;box-sizing:border-box}' +
          'b{display:block;font-size:18px}small{opacity:.85}' +
          'button{font:inherit;margin:6px 8px 0 0;padding:3px 12px;border:1px solid #8fa3c8;border-radius:4px;background:#263b66;color:#fff;cursor:pointer}' +
          'button.enter{background:#fca311;color:#14213d;border-color:#fca311}',
      );
      drawn.root.adoptedStyleSheets = [style];
      Reflect.set(window, NAME, drawn);
      for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown']) {
        window.addEventListener(
          kind,
          (event) => {
            bar.heard(event);
          },
          { capture: true },
        );
      }
      return drawn;
    },
    heard(event: Event): void {
      const { root, text, host } = bar.drawn();
      if (text === null) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Enter' || text.enter === null) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        bar.say(text.enter);
      }
      if (!(event instanceof MouseEvent) || !bar.isOver(host, event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== 'click') return;
      const hit = [...root.querySelectorAll('button')].find((button) => bar.isOver(button, event));
      if (hit?.value !== undefined) bar.say(hit.value);
    },
    isOver(element: Element, { clientX, clientY }: MouseEvent): boolean {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
    },
    say(answer: string): void {
      const call: unknown = Reflect.get(window, binding);
      if (typeof call === 'function') Reflect.apply(call, window, [answer]);
    },
    element(tag: string, content: string): HTMLElement {
      const element = document.createElement(tag);
      element.textContent = content;
      return element;
    },
  };
  const drawn = bar.drawn();
  drawn.text = text;
  drawn.host.remove();
  if (text === null) return;
  const box = document.createElement('div');
  box.append(
    bar.element('small', text.progress),
    bar.element('b', text.asks),
    bar.element('small', text.why),
  );
  const buttons = document.createElement('div');
  buttons.style.padding = '0';
  for (const { answer, says } of text.buttons) {
    const button = document.createElement('button');
    button.textContent = says;
    button.value = answer;
    if (answer === text.enter) button.className = 'enter';
    buttons.append(button);
  }
  box.append(buttons);
  drawn.root.replaceChildren(box);
  document.documentElement.append(drawn.host);
  // Above dialogs, which are drawn over everything else.
  drawn.host.popover = 'manual';
  drawn.host.showPopover();
}

/** The bar at the bottom of a page, which says what is asked and takes answers. */
export class Bar {
  readonly #page: Page;
  #text: BarText | null = null;
  #answered: (answer: string) => void = () => undefined;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** The bar of a page. */
  static async in(page: Page): Promise<Bar> {
    const bar = new Bar(page);
    await page.exposeBinding(BINDING, (_, answer: unknown) => {
      if (typeof answer === 'string') bar.#answered(answer);
    });
    page.on('domcontentloaded', () => void bar.#draw());
    return bar;
  }

  /** Shows a text until it is hidden, whatever the page goes to. @param answered is told each answer. */
  async show(text: BarText, answered: (answer: string) => void): Promise<void> {
    this.#text = text;
    this.#answered = answered;
    await this.#draw();
  }

  /** Takes it away: nothing may lie over a control that is about to be clicked. */
  async hide(): Promise<void> {
    this.#text = null;
    this.#answered = () => undefined;
    await this.#draw();
  }

  /** One page may be making way for the next, on which it is drawn again. */
  async #draw(): Promise<void> {
    await this.#page.evaluate(draw, { text: this.#text, binding: BINDING }).catch(() => undefined);
  }
}
