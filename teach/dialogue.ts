import { createInterface, type Interface } from 'node:readline/promises';
import type { Locator, Page } from '@playwright/test';
import { clause, type ClauseId } from '../guide/clauses.ts';
import { inGuideNames } from '../guide/names.ts';
import { barAnswer, outline, showBar } from './bar.ts';

/** What a person may say instead of pointing at something. */
const answers = {
  yes: { key: '', says: 'Yes, that is it' },
  none: { key: 'n', says: 'There is none' },
  first: { key: 'o', says: 'Something has to be opened first' },
  way: { key: 'w', says: 'Something is in the way' },
  skip: { key: 'k', says: 'Skip: not to be seen now' },
  back: { key: 'b', says: 'Back' },
  stop: { key: 's', says: 'Stop; what is taught is kept' },
} as const;

/** One of the answers a person may give. */
export type Answer = keyof typeof answers;

/** What is asked. */
export interface Question {
  /** A term, or what else this is about. */
  readonly about: string;
  /** One sentence. */
  readonly asks: string;
  readonly clause: ClauseId;
  /** What is outlined in the page at the same time. */
  readonly outlined?: { readonly text: string; readonly locator: Locator } | null;
  /** What can be answered; *yes*, else *none*, is what Enter says. */
  readonly may: readonly Answer[];
}

/** Where questions are printed and answers typed. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks a person, in the terminal and in the page at once; whichever answers first counts. */
export class Dialogue {
  readonly #terminal: Terminal;
  readonly #page: Page;
  /** What is typed while nothing is asked is no answer, and lost. */
  readonly #typing: Interface;
  readonly #left: () => number;
  /** What was remarked since the last question. */
  #remarks: string[] = [];
  #asked = 0;

  private constructor(page: Page, terminal: Terminal, left: () => number) {
    this.#terminal = terminal;
    this.#typing = createInterface({ input: terminal.input });
    this.#page = page;
    this.#left = left;
  }

  /**
   * A dialogue about what a page shows. A click before the first pick of a context is armed goes through to the page
   * (Playwright 1.65.1), later picks are armed at once: so the first one is called off before anybody is asked anything.
   *
   * @param left how many terms are still to be asked.
   */
  static async about(page: Page, terminal: Terminal, left: () => number): Promise<Dialogue> {
    const first = page.pickLocator().catch(() => null);
    await page.cancelPickLocator();
    await first;
    return new Dialogue(page, terminal, left);
  }

  /** Prints a line. */
  say(text: string): void {
    this.#terminal.output.write(`${text}\n`);
  }

  /** Prints what the person has to know for the next question; the bar says it with that, too. */
  remark(text: string): void {
    this.say(`  ${text}`);
    this.#remarks.push(text);
  }

  /** What the person answers, or what they click in the page, which does not get the click. @throws Error when the window is closed. */
  async ask(question: Question): Promise<Answer | Locator> {
    const { about, asks, outlined = null, may } = question;
    this.#asked += 1;
    const why = clause(question.clause);
    const progress = `${about} · clause ${why.id} · question ${this.#asked}, about ${this.#left()} to come`;
    const keys = may.map((answer) => `${keysOf(answer, may)} ${answers[answer].says.toLowerCase()}`);
    const end = await outline(outlined?.locator ?? null);
    const bar = {
      ...{ progress, asks, why: `The guide: ${inGuideNames(why.title)}.`, remark: this.#remarks.join(' ') },
      buttons: may.map((answer) => ({ answer, says: answers[answer].says })),
    };
    this.#remarks = [];
    const redraw = (): void => void showBar(this.#page, bar);
    this.#page.on('domcontentloaded', redraw);
    const over = new AbortController();
    try {
      const clicked = this.#clicked(may, over.signal);
      await showBar(this.#page, bar);
      const found = outlined === null ? '' : `\n  outlined in the page: ${outlined.text}`;
      this.say(`\n${progress}\n  ${asks}${found}\n  ${keys.join(' · ')}`);
      return await Promise.race([clicked, this.#typed(may, over.signal)]);
    } finally {
      over.abort();
      this.#page.off('domcontentloaded', redraw);
      await this.#page.cancelPickLocator().catch(() => undefined);
      await end();
      await showBar(this.#page, null);
    }
  }

  /** What is clicked in the page: a control, or an answer in the bar. */
  async #clicked(may: readonly Answer[], over: AbortSignal): Promise<Answer | Locator> {
    for (;;) {
      const picked = await this.#page.pickLocator().catch(() => null);
      if (this.#page.isClosed()) throw new Error('the window was closed');
      if (picked === null || over.aborted) return new Promise(() => undefined);
      const answered = await barAnswer(picked);
      if (answered === null) return picked;
      const answer = may.find((each) => each === answered);
      if (answer !== undefined) return answer;
    }
  }

  /** A line that is an answer; the end of the input is none, since the page answers, too. */
  async #typed(may: readonly Answer[], over: AbortSignal): Promise<Answer> {
    for (;;) {
      const typed = await this.#typing.question('', { signal: over }).catch(() => null);
      if (typed === null) return new Promise(() => undefined);
      const line = typed.trim().toLowerCase();
      const answer = may.find((each) => (line === '' ? each === onEnter(may) : answers[each].key === line));
      if (answer !== undefined) return answer;
      const keys = may.map((each) => keysOf(each, may)).join(', ');
      this.say(`  "${line}" is no answer here; these are: ${keys}, or a click on the control`);
    }
  }
}

const onEnter = (may: readonly Answer[]): Answer | undefined =>
  may.find((each) => each === 'yes') ?? may.find((each) => each === 'none');

const keysOf = (answer: Answer, may: readonly Answer[]): string =>
  answer === onEnter(may) ? 'Enter' : answers[answer].key;
