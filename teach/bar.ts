import type { Locator, Page } from '@playwright/test';

/** What the bar in the page says. */
export interface BarText {
  /** How far this is: `clause E2 · question 14, about 17 to come`. */
  readonly progress: string;
  readonly asks: string;
  /** In the words of the guide's clause. */
  readonly why: string;
  /** What was wrong with what was clicked before; '': nothing. */
  readonly remark: string;
  /** The first is what Enter answers, if anything. */
  readonly buttons: readonly { readonly answer: string; readonly says: string }[];
}

const TAG = 'engomo-teach-bar';
const STYLE = `:host { position: fixed; inset: auto 0 0 0; margin: 0; padding: 10px 18px; border: 0; width: 100%; box-sizing: border-box; pointer-events: none;
  font: 15px/1.4 system-ui, sans-serif; background: #14213d; color: #fff; z-index: 2147483647 }
  b { display: block; font-size: 18px } em { font-style: normal; color: #fca311 } small { opacity: .85 } p { margin: 6px 0 0 }
:host(.top) { inset: 0 0 auto 0 } button { pointer-events: auto; font: inherit; margin-right: 8px; padding: 3px 12px; border: 1px solid #8fa3c8; border-radius: 4px; background: #263b66; color: #fff }`;

/** Draws the bar at the bottom of the page, above everything, or takes it away. */
function draw({ text, tag, style }: { text: BarText | null; tag: string; style: string }): void {
  for (const old of document.querySelectorAll(tag)) old.remove();
  // What is disabled cannot be pointed at, so it is not while something is asked; it gets no click.
  const disabled = text === null ? `[${tag}]` : ':is(button, input, select):disabled';
  for (const control of document.querySelectorAll<HTMLButtonElement>(disabled)) {
    control.disabled = text === null;
    control.toggleAttribute(tag, text !== null);
  }
  if (text === null) return;
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const lines = [
    ['em', text.remark],
    ['small', text.progress],
    ['b', text.asks],
    ['small', text.why],
  ] as const;
  for (const [name, says] of lines) {
    const line = document.createElement(name);
    line.textContent = says;
    root.append(line);
  }
  const row = document.createElement('p');
  for (const { answer, says } of text.buttons) {
    const button = document.createElement('button');
    button.textContent = says;
    button.value = answer;
    row.append(button);
  }
  root.append(row);
  // Everything outside of a modal dialog is out of reach.
  ([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement).append(host);
  host.popover = 'manual';
  host.showPopover();
  // Where there is less that can be clicked: a control under the bar gets the click, but a button of the bar may hide it.
  const { height } = host.getBoundingClientRect();
  const boxes = [...document.querySelectorAll('a, button, input, select, [role], [tabindex]')].map((each) =>
    each.getBoundingClientRect(),
  );
  const near = [
    boxes.filter(({ bottom }) => bottom > innerHeight - height),
    boxes.filter(({ top }) => top < height),
  ];
  host.classList.toggle('top', (near[1]?.length ?? 0) < (near[0]?.length ?? 0));
}

/** Shows a text in the bar of a page, or nothing. One page may be making way for the next. */
export async function showBar(page: Page, text: BarText | null): Promise<void> {
  await page.evaluate(draw, { text, tag: TAG, style: STYLE }).catch(() => undefined);
}

/**
 * Outlines what a locator fits, or nothing. An animation leaves nothing in the page's own attributes; Playwright's
 * `highlight` writes the locator over what is beside it (1.65.1).
 *
 * @returns what ends it.
 */
export async function outline(locator: Locator | null): Promise<() => Promise<void>> {
  const drawn = await locator?.evaluateHandle((element) => {
    const look = { outline: '4px solid #fca311', outlineOffset: '-2px', backgroundColor: '#fca31140' };
    return element.animate([look, look], { duration: 3_600_000 });
  });
  return async () => {
    await drawn
      ?.evaluate((animation) => {
        animation.cancel();
      })
      .catch(() => undefined);
  };
}

/** Which answer of the bar was clicked; `null`: something else was. */
export const barAnswer = (picked: Locator): Promise<string | null> =>
  picked.evaluate((element, tag) => {
    const root = element.getRootNode();
    const isIn = element.localName === tag || (root instanceof ShadowRoot && root.host.localName === tag);
    return isIn ? (element instanceof HTMLButtonElement ? element.value : '') : null;
  }, TAG);
