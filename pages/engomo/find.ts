import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Locator, Page } from '@playwright/test';
import { AnswersDue } from './answers-due.ts';
import { builtIn } from './built-in.ts';
import type { Dialect, Entry } from './dialect.ts';
import { ControlNotFound, type Tried } from './finding-errors.ts';
import { parseLocator, type Places } from './locator-text.ts';
import { rowOf } from './rows.ts';
import { described, type Term } from './terms.ts';

/** Times in milliseconds. A slow server is not a fault: a single step was seen to take 14 s under load. */
const PATIENCE = 30_000;
/** Time for which several may fit: one page may still be making way for the next. */
const SEVERAL = 4_000;
/** Time after which the next locator is tried: what is taught first is meant first. */
const MOMENT = 2_000;
/** Time between two looks. */
const INTERVAL = 50;

/** One way to find a control; a late one is tried after a moment. */
interface Way {
  readonly text: string;
  readonly late: boolean;
  readonly locate: () => Promise<Locator | null>;
}

/** What one look brought: what each way came to, up to the first that leads to exactly one element. */
interface Look {
  readonly tried: Tried[];
  readonly found: Locator | null;
}

/** What a hook is asked about a term that was not taught; the guesses are what the built-in words find right now. */
export interface Asked {
  readonly term: Term;
  readonly places: Places;
  readonly guesses: readonly Tried[];
}

/** Says how a term that was not taught is found; `null`: there is none. The dialect keeps what it says. */
export type OnUnknown = (asked: Asked) => Promise<Entry | null>;

/** How long is looked, in milliseconds; the signal ends it early, with its reason. */
export interface Patience {
  readonly within?: number;
  readonly givenUp?: AbortSignal | undefined;
}

/** What controls are found with. */
export interface ControlsOptions {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Any address of engomo: a tab that is elsewhere shows nothing of it. */
  readonly address: string;
  readonly onUnknown?: OnUnknown | undefined;
}

/**
 * Finds engomo's controls in one tab. A term is a short list of locators, tried in order; one counts only when exactly
 * one visible element fits.
 */
export class Controls {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Called after a moment without a hit; it may throw. */
  whileMissing: (term: Term) => Promise<void> = () => Promise.resolve();
  readonly #origin: string;
  readonly #onUnknown: OnUnknown | undefined;

  constructor({ page, dialect, address, onUnknown }: ControlsOptions) {
    this.page = page;
    this.dialect = dialect;
    this.#origin = new URL(address).origin;
    this.#onUnknown = onUnknown;
    // Counted from now on, so that a list is waited for whose rows are asked for while the page loads.
    AnswersDue.of(page);
  }

  /**
   * Waits until exactly one visible element stands for a term; what has to be opened first is opened.
   *
   * @param before elements that are not meant, such as those that were there before a list was opened.
   * @throws ControlNotFound with what was tried, how many fitted, and the command that cures it.
   */
  async find(
    term: Term,
    places: Places = {},
    { within = PATIENCE, givenUp }: Patience = {},
    before: readonly ElementHandle[] = [],
  ): Promise<Locator> {
    const entry = await this.entry(term, places);
    const openers = [...(entry?.first ?? [])];
    for (const started = Date.now(); ;) {
      givenUp?.throwIfAborted();
      const waited = Date.now() - started;
      const ways = (await this.#ways(term, places)).filter(({ late }) => !late || waited >= MOMENT);
      const { found, tried } = await this.#look(ways, before);
      if (found !== null) {
        this.dialect.note(term, tried.at(-1)?.text ?? '', tried.length - 1);
        return found.describe(described(term));
      }
      const opener = openers[0] === undefined ? null : this.visible(openers[0], places);
      if (opener !== null && (await countOf(opener)) === 1) {
        await opener.click();
        openers.shift();
      }
      if (waited >= Math.min(MOMENT, within)) await this.whileMissing(term);
      const patience = tried.some(({ hits }) => hits > 1) ? Math.min(SEVERAL, within) : within;
      if (entry === null || waited >= patience)
        throw new ControlNotFound(term, tried, entry, this.page.url());
      await this.#nextLook();
    }
  }

  /** Whether a term is to be seen at this moment; nothing is asked and nothing is opened. */
  async seen(term: Term, places: Places = {}): Promise<boolean> {
    return (await this.#look(await this.#ways(term, places))).found !== null;
  }

  /**
   * Which of several terms is seen first, or what has to be opened for it; the earlier before the later; nothing is asked.
   * `null`: none in time.
   */
  async firstSeen<T extends Term>(
    several: readonly T[],
    places: Places = {},
    { within = PATIENCE, givenUp }: Patience = {},
  ): Promise<T | null> {
    for (const ends = Date.now() + within; ;) {
      givenUp?.throwIfAborted();
      for (const term of several) {
        const [opener] = this.dialect.terms[term]?.first ?? [];
        if (await this.seen(term, places)) return term;
        if (opener !== undefined && (await countOf(this.visible(opener, places))) === 1) return term;
      }
      if (Date.now() >= ends) return null;
      await this.#nextLook();
    }
  }

  /** Everything that could be meant by a term at this moment. */
  async shown(term: Term, places: Places): Promise<ElementHandle[]> {
    const ways = await this.#ways(term, places);
    const found = await Promise.all(ways.map(async ({ locate }) => (await locate())?.elementHandles()));
    return found.flatMap((handles) => handles ?? []);
  }

  /** What the dialect says of a term; the hook is asked where it is silent. `undefined`: the built-in words. */
  async entry(term: Term, places: Places = {}): Promise<Entry | null | undefined> {
    const known = this.dialect.terms[term];
    if (known !== undefined || this.#onUnknown === undefined) return known;
    const guesses = await this.tried(term, places);
    return (this.dialect.terms[term] = await this.#onUnknown({ term, places, guesses }));
  }

  /** What each locator of a term comes to right now. */
  async tried(term: Term, places: Places = {}): Promise<Tried[]> {
    const looks = (await this.#ways(term, places)).map((way) => this.#look([way]));
    return (await Promise.all(looks)).flatMap(({ tried }) => tried);
  }

  /** The locator of a text of the dialect, for what is visible. */
  visible(text: string, places: Places = {}): Locator {
    return parseLocator(this.page, text, places).filter({ visible: true });
  }

  async #ways(term: Term, places: Places): Promise<Way[]> {
    const entry = this.dialect.terms[term];
    if (entry === null || !this.page.url().startsWith(this.#origin)) return [];
    const way = (text: string, late: boolean): Way => ({
      text,
      late,
      locate: () => Promise.resolve(this.visible(text, places)),
    });
    if (entry === undefined) {
      const frames = await this.#frames();
      const ways = builtIn[term].flatMap(({ text, late = false }) =>
        frames.map((frame) => way(frame + text, late)),
      );
      // What led there before is likely to lead there again.
      return ways.toSorted(
        (one, other) => this.dialect.uses(term, other.text) - this.dialect.uses(term, one.text),
      );
    }
    const { find = [], rows, drawn, then } = entry;
    if (rows === undefined) return find.map((text, place) => way(text, place > 0));
    const parsed = (text?: string) => (text === undefined ? null : this.visible(text, places));
    const row = { rows: this.visible(rows, places), drawn: parsed(drawn), then: parsed(then) };
    return [{ ...way(rows, false), locate: () => rowOf(row, Object.values(places)[0] ?? '') }];
  }

  /** How texts of locators begin: in the page itself, and in each frame of it. */
  async #frames(): Promise<string[]> {
    if (this.page.frames().length === 1) return [''];
    const inner = await countOf(this.page.locator('iframe'));
    return ['', ...Array.from({ length: inner }, (_, at) => `locator('iframe').nth(${at}).contentFrame().`)];
  }

  async #look(ways: readonly Way[], before: readonly ElementHandle[] = []): Promise<Look> {
    const tried: Tried[] = [];
    for (const { text, locate } of ways) {
      const all = await locate();
      const [found, hits] = all === null ? [null, 0] : await without(all, before);
      tried.push({ text, hits });
      if (hits === 1) return { tried, found };
    }
    return { tried, found: null };
  }

  /** Unlike counting, this wait has Playwright put away what may come in between. */
  async #nextLook(): Promise<void> {
    await this.page.locator('html').waitFor({ state: 'attached' });
    await pause(INTERVAL);
  }
}

/** What is left of a locator's elements without some, and how many these are. */
async function without(all: Locator, some: readonly ElementHandle[]): Promise<[Locator, number]> {
  if (some.length === 0) return [all, await countOf(all)];
  const others = await all.evaluateAll(
    (elements, some) => elements.flatMap((element, at) => (some.includes(element) ? [] : [at])),
    [...some],
  );
  return [all.nth(others[0] ?? 0), others.length];
}

/** How many elements a locator stands for; none while one page makes way for the next. */
export async function countOf(found: Locator): Promise<number> {
  try {
    return await found.count();
  } catch (error) {
    const between = /context was destroyed|frame was detached|navigat|Cannot find context|Execution context/;
    if (error instanceof Error && between.test(error.message)) return 0;
    throw error;
  }
}
