import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Locator, Page } from '@playwright/test';
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
const INTERVAL = 50;

/** One way to find a control: the text of a locator, or an entry that finds a row by its drawn name. */
interface Way {
  readonly text: string;
  /** It is tried only after a moment. */
  readonly late: boolean;
  readonly locate: () => Promise<Locator | null>;
}

/** What a hook for terms that are not taught is asked. */
export interface Asked {
  readonly term: Term;
  readonly places: Places;
  /** What the built-in words find at this moment. */
  readonly guesses: readonly Tried[];
}

/** Says how a term that is not taught is found; `null`: there is none. What it says is kept in the dialect. */
export type OnUnknown = (asked: Asked) => Promise<Entry | null>;

/** How long is looked. */
export interface Patience {
  /** In milliseconds. */
  readonly within?: number;
  /** Ends the wait early, with the signal's reason. */
  readonly givenUp?: AbortSignal | undefined;
}

/** How {@link Controls} are told apart. */
export interface ControlsOptions {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Any address of engomo: a tab that is elsewhere shows nothing of engomo. */
  readonly address: string;
  /** Asked wherever the dialect is silent; without it the built-in words are used. */
  readonly onUnknown?: OnUnknown | undefined;
}

/**
 * Finds engomo's controls in one tab. A term is a short list of locators, tried in order; one counts only when exactly
 * one visible element fits.
 */
export class Controls {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Called after a moment without a hit: deals with what came in between, or throws. */
  whileMissing: (term: Term) => Promise<void> = () => Promise.resolve();
  readonly #origin: string;
  readonly #onUnknown: OnUnknown | undefined;

  constructor({ page, dialect, address, onUnknown }: ControlsOptions) {
    this.page = page;
    this.dialect = dialect;
    this.#origin = new URL(address).origin;
    this.#onUnknown = onUnknown;
  }

  /**
   * Waits until exactly one visible element stands for a term; what has to be opened first is opened.
   *
   * @throws ControlNotFound with what was tried, how many fitted, and the command that cures it.
   */
  async find(
    term: Term,
    places: Places = {},
    { within = PATIENCE, givenUp }: Patience = {},
  ): Promise<Locator> {
    const entry = await this.#entry(term, places);
    const openers = [...(entry?.first ?? [])];
    const started = Date.now();
    for (;;) {
      givenUp?.throwIfAborted();
      const waited = Date.now() - started;
      const ways = (await this.#ways(term, places)).filter(({ late }) => !late || waited >= MOMENT);
      const tried = await this.#firstHit(term, ways);
      if (!Array.isArray(tried)) return tried;
      const [opener] = openers;
      const opens = opener === undefined ? null : await this.#one(opener, places);
      if (opens !== null) {
        openers.shift();
        await opens.click();
        continue;
      }
      if (waited >= Math.min(MOMENT, within)) await this.whileMissing(term);
      const several = tried.some(({ hits }) => hits > 1);
      if (waited >= (several ? Math.min(SEVERAL, within) : within)) {
        throw new ControlNotFound(term, tried, entry === undefined, this.page.url());
      }
      await this.#runHandlers();
    }
  }

  /** Whether a term is to be seen at this moment; nothing is asked and nothing is opened. */
  async seen(term: Term, places: Places = {}): Promise<boolean> {
    return !Array.isArray(await this.#firstHit(null, await this.#ways(term, places)));
  }

  /**
   * Which of several terms is seen first, the earlier before the later; nothing is asked. `null`: none in time.
   */
  async firstSeen<T extends Term>(
    several: readonly T[],
    places: Places = {},
    { within = PATIENCE, givenUp }: Patience = {},
  ): Promise<T | null> {
    const ends = Date.now() + within;
    do {
      givenUp?.throwIfAborted();
      for (const term of several) if (await this.seen(term, places)) return term;
      await this.#runHandlers();
    } while (Date.now() < ends);
    return null;
  }

  /** Everything that could be meant by a term at this moment. */
  async shown(term: Term, places: Places): Promise<ElementHandle[]> {
    const found = await Promise.all(
      (await this.#ways(term, places)).map(
        async ({ locate }) => (await (await locate())?.elementHandles()) ?? [],
      ),
    );
    return found.flat();
  }

  /**
   * The one element for a term that was not there before, such as an option of a list that was opened; `null`: none in
   * time.
   *
   * @param within time to look, in milliseconds.
   */
  async findNew(
    term: Term,
    places: Places,
    before: readonly ElementHandle[],
    within: number,
  ): Promise<Locator | null> {
    const ends = Date.now() + within;
    await this.#entry(term, places);
    do {
      for (const [place, { text, locate }] of (await this.#ways(term, places)).entries()) {
        const found = await locate();
        const fresh = found === null ? [] : await freshOf(found, before);
        const [at] = fresh;
        if (found === null || at === undefined || fresh.length > 1) continue;
        this.dialect.note(term, text, place);
        return found.nth(at).describe(described(term));
      }
      await pause(INTERVAL);
    } while (Date.now() < ends);
    return null;
  }

  /** What the dialect says of a term; the hook is asked where it is silent. `undefined`: the built-in words. */
  async entry(term: Term, places: Places = {}): Promise<Entry | null | undefined> {
    const known = this.dialect.terms[term];
    if (known !== undefined || this.#onUnknown === undefined) return known;
    const guesses = await this.tried(term, places);
    return (this.dialect.terms[term] = await this.#onUnknown({ term, places, guesses }));
  }

  /** What each locator of a term finds at this moment. */
  async tried(term: Term, places: Places = {}): Promise<Tried[]> {
    return Promise.all(
      (await this.#ways(term, places)).map(async ({ text, locate }) => {
        const found = await locate();
        return { text, hits: found === null ? 0 : await countOf(found) };
      }),
    );
  }

  /** The locator of a text of the dialect, for what is visible. */
  visible(text: string, places: Places = {}): Locator {
    return parseLocator(this.page, text, places).filter({ visible: true });
  }

  /** @throws ControlNotFound when engomo is said to have none. */
  async #entry(term: Term, places: Places): Promise<Entry | undefined> {
    const entry = await this.entry(term, places);
    if (entry === null) throw new ControlNotFound(term, [], false, this.page.url());
    return entry;
  }

  async #ways(term: Term, places: Places): Promise<Way[]> {
    if (!this.page.url().startsWith(this.#origin)) return [];
    const entry = this.dialect.terms[term];
    if (entry === null) return [];
    if (entry?.rows !== undefined) {
      const { rows, drawn, then } = entry;
      const name = Object.values(places)[0] ?? '';
      const parsed = (text: string | undefined) => (text === undefined ? null : this.visible(text, places));
      const parts = { rows: this.visible(rows, places), drawn: parsed(drawn), then: parsed(then) };
      return [
        {
          text: `${rows} called {${Object.keys(places).join()}}`,
          late: false,
          locate: () => rowOf(parts, name),
        },
      ];
    }
    const way = (text: string, late: boolean): Way => ({
      text,
      late,
      locate: () => Promise.resolve(this.visible(text, places)),
    });
    if (entry !== undefined) return (entry.find ?? []).map((text, place) => way(text, place > 0));
    const frames = await this.#frames();
    return builtIn[term].flatMap(({ text, late = false }) => frames.map((frame) => way(frame + text, late)));
  }

  /** How the texts of locators begin: in the page itself, and in each frame of it. */
  async #frames(): Promise<string[]> {
    if (this.page.frames().length === 1) return [''];
    const inner = await countOf(this.page.locator('iframe'));
    return ['', ...Array.from({ length: inner }, (_, at) => `locator('iframe').nth(${at}).contentFrame().`)];
  }

  /** The first way that leads to exactly one element, noted unless `term` is `null`; else what each came to. */
  async #firstHit(term: Term | null, ways: readonly Way[]): Promise<Locator | Tried[]> {
    const tried: Tried[] = [];
    for (const [place, { text, locate }] of ways.entries()) {
      const found = await locate();
      const hits = found === null ? 0 : await countOf(found);
      if (found !== null && hits === 1) {
        if (term === null) return found;
        this.dialect.note(term, text, place);
        return found.describe(described(term));
      }
      tried.push({ text, hits });
    }
    return tried;
  }

  /** The one visible element a text stands for at this moment. */
  async #one(text: string, places: Places): Promise<Locator | null> {
    const found = this.visible(text, places);
    return (await countOf(found)) === 1 ? found : null;
  }

  /**
   * Waits for the next look. Unlike counting, this wait has Playwright put away what its locator handlers know.
   */
  async #runHandlers(): Promise<void> {
    await this.page.locator('html').waitFor({ state: 'attached', timeout: PATIENCE });
    await pause(INTERVAL);
  }
}

/** Places among the elements of a locator that were not there before. */
const freshOf = (found: Locator, before: readonly ElementHandle[]): Promise<number[]> =>
  found.evaluateAll(
    (elements, before) => elements.flatMap((element, at) => (before.includes(element) ? [] : [at])),
    [...before],
  );

/** How many elements a locator stands for; none while one page makes way for the next. */
export async function countOf(found: Locator): Promise<number> {
  try {
    return await found.count();
  } catch (error) {
    if (
      error instanceof Error &&
      /context was destroyed|frame was detached|navigat|Cannot find context|Execution context/.test(
        error.message,
      )
    )
      return 0;
    throw error;
  }
}
