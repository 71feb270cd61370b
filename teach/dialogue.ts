import { createInterface } from 'node:readline';
import type { Locator, Page } from '@playwright/test';
import { clause } from '../guide/clauses.ts';
import type { TermFacts } from '../pages/engomo/terms.ts';
import { Bar } from './bar.ts';
import { picked } from './pointing.ts';

/** What a person may say instead of pointing at something. */
export const answers = {
  yes: { key: '', says: 'Yes, that is it' },
  none: { key: 'n', says: 'There is none' },
  first: { key: 'o', says: 'Something has to be opened first' },
  way: { key: 'w', says: 'Something is in the way' },
  skip: { key: 'k', says: 'Skip: not to be seen now' },
  back: { key: 'b', says: 'Back' },
  stop: { key: 's', says: 'Stop; what is taught is kept' },
} as const;

/** One of {@link answers}. */
export type Answer = keyof typeof answers;

const isAnswer = (text: string): text is Answer => Object.hasOwn(answers, text);

/** What is asked. */
export interface Question {
  /** A term, or what else this is about. */
  readonly about: string;
  /** One sentence. */
  readonly asks: string;
  readonly clause: TermFacts['clause'];
  /** What Enter answers; `null`: nothing, something has to be pointed at. */
  readonly enter: 'yes' | 'none' | null;
  /** What is outlined in the page at the same time. */
  readonly outlined: { readonly text: string; readonly locator: Locator } | null;
  /** What can be answered. */
  readonly may: readonly Answer[];
}

/** Where questions are printed and answers typed. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const OUTLINE = 'outline: 4px solid #fca311; background: rgba(252, 163, 17, 0.25)';

/** Asks a person, in the terminal and in the page at once; whichever answers first counts. */
export class Dialogue {
  readonly #terminal: Terminal;
  readonly #lines: AsyncIterator<string>;
  readonly #bar: Bar;
  readonly #page: Page;
  #typed: Promise<string> | null = null;
  #question: Question | null = null;
  asked = 0;
  /** How many terms are still to be asked. */
  left: () => number = () => 0;

  private constructor(terminal: Terminal, bar: Bar, page: Page) {
    this.#terminal = terminal;
    this.#bar = bar;
    this.#page = page;
    this.#lines = createInterface({ input: terminal.input })[Symbol.asyncIterator]();
  }

  /** A dialogue about what a page shows. */
  static async about(page: Page, terminal: Terminal): Promise<Dialogue> {
    return new Dialogue(terminal, await Bar.in(page), page);
  }

  /** Prints a line. */
  say(text: string): void {
    this.#terminal.output.write(`${text}\n`);
  }

  /** What the person answers, or what they click in the page. @throws WindowClosed. */
  async ask(question: Question): Promise<Answer | Locator> {
    const { about, asks, enter, outlined, may } = question;
    this.asked += 1;
    const why = clause(question.clause);
    const progress = `${about} · clause ${why.id} · question ${this.asked}, about ${this.left()} to come`;
    const offered = may.map((answer) => ({ answer, says: answers[answer].says }));
    const keys = may.map(
      (answer) => `${answers[answer].key || 'Enter'} ${answers[answer].says.toLowerCase()}`,
    );
    const outline = await outlined?.locator.highlight({ style: OUTLINE });
    const pick = picked(this.#page);
    const found = outlined === null ? '' : `\n  outlined in the page: ${outlined.text}`;
    this.say(`\n${progress}\n  ${asks}${found}\n  ${keys.join(' · ')}`);
    const text = { progress, asks, why: `The guide: ${why.title}.`, enter, buttons: offered };
    const clicked = new Promise<Answer>((resolve, reject) => {
      const heard = (answer: string): void => {
        if (isAnswer(answer) && may.includes(answer)) resolve(answer);
      };
      this.#bar.show(text, heard).catch(reject);
    });
    try {
      const pointed = pick.then(async (control): Promise<Answer | Locator> => control ?? clicked);
      return await Promise.race([clicked, this.#typedAnswer(question), pointed]);
    } finally {
      this.#question = null;
      await this.#page.cancelPickLocator().catch(() => undefined);
      await pick.catch(() => null);
      await outline?.dispose().catch(() => undefined);
      await this.#bar.hide();
    }
  }

  /** Waits for a line that is an answer; the end of the input is none, since the page answers, too. */
  async #typedAnswer(question: Question): Promise<Answer> {
    const { may, enter } = question;
    this.#question = question;
    for (;;) {
      const line = (await (this.#typed ??= this.#nextLine())).trim().toLowerCase();
      if (this.#question !== question) return new Promise(() => undefined);
      this.#typed = null;
      const answer = line === '' ? enter : may.find((each) => answers[each].key === line);
      if (answer !== undefined && answer !== null) return answer;
      const keys = may.map((each) => answers[each].key || 'Enter');
      this.say(`  "${line}" is no answer here; these are: ${keys.join(', ')}, or a click on the control`);
    }
  }

  async #nextLine(): Promise<string> {
    const next = await this.#lines.next();
    return next.done === true ? new Promise<string>(() => undefined) : next.value;
  }
}
