import { PassThrough } from 'node:stream';
import type { Browser, Locator, Page } from '@playwright/test';
import { visibleBy } from '../../pages/engomo/locator-text.ts';
import { isTerm, type Term } from '../../pages/engomo/terms.ts';

/** Where a control of a composer is, known to the test alone; `null`: the first guess is right. @param row its name. */
export type Knowledge = (page: Page, what: string, row?: string) => Promise<Locator | null>;

/** What a person does at the first question about a term, instead of the right thing. */
export type Mistakes = Partial<Record<Term, (page: Page) => Promise<void>>>;

/** A person at the terminal who moves and clicks the mouse in the browser. */
export class Person {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  /** Everything that was printed. */
  printed = '';
  /** Terms that were pointed at, and those that were confirmed with Enter. */
  readonly pointed: string[] = [];
  readonly confirmed: string[] = [];
  /** What the bar in the page remarked with each question. */
  readonly remarks: string[] = [];
  readonly #browser: Browser;
  readonly #knows: Knowledge;
  readonly #mistakes: Mistakes;
  #next: string | null = null;

  constructor(browser: Browser, knows: Knowledge, mistakes: Mistakes = {}) {
    this.#browser = browser;
    this.#knows = knows;
    this.#mistakes = { ...mistakes };
    let question = '';
    this.output.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      this.printed += text;

      if (/· question \d+/.test(text)) question = text;
      if (question === '') return;
      const asked = question;
      question = '';
      void this.#answer(asked).catch((error: unknown) => {
        this.printed += `\nthe person gave up: ${String(error)}\n`;
        this.#type('s');
      });
    });
  }

  async #answer(question: string): Promise<void> {
    const page = this.#browser.contexts().at(-1)?.pages()[0];
    const about = /^\s*(\S+)/.exec(question)?.[1] ?? '';
    if (page === undefined) throw new Error('no page is open');
    this.remarks.push(...(await page.locator('engomo-teach-bar em').allInnerTexts()));
    if (this.#next !== null) {
      const place = await this.#knows(page, this.#next);
      this.#next = null;
      if (place !== null) await this.#click(page, place);
      return;
    }
    if ((await (await this.#knows(page, 'notice'))?.isVisible()) === true) {
      this.#next = 'notice';
      this.#type('w');
      return;
    }
    if (!isTerm(about)) {
      this.#type('');
      return;
    }
    const mistake = this.#mistakes[about];
    if (mistake !== undefined) {
      const { [about]: _, ...others } = this.#mistakes;
      Object.keys(this.#mistakes).forEach((term) => Reflect.deleteProperty(this.#mistakes, term));
      Object.assign(this.#mistakes, others);
      await mistake(page);
      return;
    }
    const [, row] = /^ {2}\S.*?: (.+?)[.?](?: If|$)/m.exec(question) ?? [];
    const control = await this.#knows(page, about, row);
    const list = page.locator('.list');
    // A person who does not see a row scrolls the list.
    if (about === 'openUser' && (await control?.count()) === 0 && (await list.isVisible())) {
      await list.evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      await control?.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    const outlined = /outlined in the page: (.*)/.exec(question)?.[1];
    if (outlined !== undefined && (control === null || (await isIt(page, outlined, control, row)))) {
      this.confirmed.push(about);
      this.#type('');
    } else if (control !== null && (await control.count()) > 0) {
      this.pointed.push(about);
      await this.#click(page, control.last());
    } else if (
      // What there may be none of is not looked for in menus, but for what removes something.
      (!/there is none/.test(question) || about.startsWith('remove')) &&
      (await (await this.#knows(page, 'menu'))?.isVisible()) === true
    ) {
      this.#next = 'menu';
      this.#type('o');
    } else {
      this.#type(/there is none/.test(question) ? 'n' : 'k');
    }
  }

  async #click(page: Page, control: Locator): Promise<void> {
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) throw new Error('the control is not to be seen');
    const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
  }

  #type(line: string): void {
    this.input.write(`${line}\n`);
  }
}

/** Whether what is outlined is the control that is meant. */
async function isIt(page: Page, outlined: string, control: Locator, row = ''): Promise<boolean> {
  const places = { method: row, email: row, option: row || 'OpenID Connect' };
  const handle = await visibleBy(page, outlined, places).elementHandle();
  return control.evaluateAll((several, one) => several.some((each) => each === one), handle);
}
