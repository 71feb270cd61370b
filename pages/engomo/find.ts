import type { ElementHandle, Locator, Page } from '@playwright/test';
import type { Dialect } from './dialect.ts';
import type { Entry } from './dialect-file.ts';
import { askedBy, countOf, fitting, nextPicture } from './drawn.ts';
import { ControlNotFound, NotShown, type Tried } from './finding-errors.ts';
import { bringIntoView } from './scroll.ts';
import { visibleBy, type Places } from './locator-text.ts';
import { described, terms, type Term } from './terms.ts';

/** Times in milliseconds. A slow server is not a fault: a single step was seen to take 14 s under load. */
const PATIENCE = 30_000;
/** Time for which several may fit: one page may still be making way for the next. */
const SEVERAL = 4_000;
/** Time for which only what is meant first is tried, and longer while an answer is due. */
const MOMENT = 500;
/** Built-in locators that name no role and no caption. */
const VAGUE = /^(?:getByText|locator\('input\[)/;
/** How often somebody who teaches is asked for a control that is not where it was. */
const MOST_ASKED = 3;
/** Time a button that puts something away has to take a click: what it belongs to may be fading already. */
const FADES_WITHIN = 2_000;

/** One way to find a control; a late one is tried after a moment. */
interface Way {
  readonly text: string;
  readonly late: boolean;
}

/**
 * Says how a term is found that was not taught, or is not where it was; `null`: there is none. The dialect keeps it.
 *
 * @throws NotShown when it cannot be said now.
 */
export type OnUnknown = (term: Term, places: Places, controls: Controls) => Promise<Entry | null>;

/** How long is looked, in milliseconds; the signal ends it early, with its reason. */
export interface Patience {
  readonly within?: number;
  readonly givenUp?: AbortSignal | undefined;
}

/** What controls are found with. */
export interface ControlsOptions {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Where the part of engomo begins; a tab that is on another server shows nothing of it. */
  readonly address: string;
  readonly onUnknown?: OnUnknown | undefined;
  /** How long is looked where nothing else is said, in milliseconds. */
  readonly patience?: number | undefined;
}

/**
 * Finds engomo's controls in one tab. A term is a short list of locators, tried in order; one counts only when exactly
 * one visible element fits.
 */
export class Controls {
  readonly page: Page;
  readonly dialect: Dialect;
  readonly onUnknown: OnUnknown | undefined;
  /** Called after a moment without a hit; it may throw. */
  whileMissing: (term: Term) => Promise<void> = () => Promise.resolve();
  /** Told of every control that is found. */
  whenFound: (term: Term, places: Places, found: Locator) => Promise<void> = () => Promise.resolve();
  readonly #address: string;
  readonly #patience: number;
  readonly #putAway = new Set<string>();

  constructor({ page, dialect, address, onUnknown, patience = PATIENCE }: ControlsOptions) {
    this.page = page;
    this.dialect = dialect;
    this.#address = address;
    this.onUnknown = onUnknown;
    this.#patience = patience;
    // Counted from now on, so that a list is waited for whose rows are asked for while the page loads.
    askedBy(page);
  }

  /** Goes to where this part of engomo begins; what may come in between is put away from now on. */
  async open(): Promise<void> {
    await this.putAwayInterruptions();
    await this.page.goto(this.#address);
  }

  /** From now on, what may come in between is put away by its button before each action of this tab. */
  async putAwayInterruptions(): Promise<void> {
    for (const text of this.dialect.interruptions.filter((each) => !this.#putAway.has(each))) {
      this.#putAway.add(text);
      // A handler that throws would end the process, so a button that went by itself is let go.
      await this.page.addLocatorHandler(this.visible(text).first(), (button) =>
        button.click({ timeout: FADES_WITHIN }).catch(() => undefined),
      );
    }
  }

  /**
   * Waits until exactly one visible element stands for a term; what has to be opened first is opened, what has a name is
   * brought into view: it is in a list.
   *
   * @param before elements that are not meant, such as those that were there before a list was opened.
   * @throws ControlNotFound with what was tried, how many fitted, and the command that cures it.
   */
  async find(
    term: Term,
    places: Places = {},
    { within = this.#patience, givenUp }: Patience = {},
    before: readonly ElementHandle[] = [],
  ): Promise<Locator> {
    let entry = await this.entry(term, places);
    let openers = [...(entry?.first ?? [])];
    let asked = 0;
    for (let started = Date.now(); ;) {
      givenUp?.throwIfAborted();
      const waited = Date.now() - started;
      const isLate = waited >= Math.min(MOMENT, within) && this.#isAtRest;
      const { found, tried } = await this.look(term, places, isLate, before);
      if (found !== null) {
        this.dialect.note(term, tried.at(-1)?.text ?? '', tried.length - 1);
        await this.whenFound(term, places, found);
        if (Object.keys(places).length > 0) await bringIntoView(found);
        return found.describe(described(term));
      }
      if (openers[0] !== undefined && (await countOf(this.visible(openers[0], places))) === 1) {
        await this.visible(openers.shift() ?? '', places).click();
      }
      if (isLate) await this.whileMissing(term);
      const patience = tried.some(({ hits }) => hits > 1) ? Math.min(SEVERAL, within) : within;
      const mayAsk = this.onUnknown !== undefined && isLate && asked < MOST_ASKED;
      if (mayAsk && entry !== null && waited >= SEVERAL) {
        asked += 1;
        entry = await this.entry(term, places, true);
        openers = [...(entry?.first ?? [])];
        started = Date.now();
      } else if (entry === null || waited >= patience) {
        throw new ControlNotFound(term, tried, entry, this.page.url());
      }
      await this.#nextLook();
    }
  }

  /** Whether a term is to be seen at this moment; nothing is asked and nothing is opened. */
  async seen(term: Term, places: Places = {}): Promise<boolean> {
    return (await this.look(term, places)).found !== null;
  }

  /** Whether a term is to be seen at this moment; where it was not taught, somebody who teaches is asked. */
  async offers(term: Term, places: Places = {}): Promise<boolean> {
    try {
      await this.entry(term, places);
    } catch (error) {
      if (error instanceof NotShown) return false;
      throw error;
    }
    return this.seen(term, places);
  }

  /**
   * Which of several terms is seen first, or what has to be opened for it; the earlier before the later; `null`: none in
   * time. Who teaches is asked for those that were not taught, when the page has come to rest.
   */
  async firstSeen<T extends Term>(
    several: readonly T[],
    places: Places = {},
    { within = this.#patience, givenUp }: Patience = {},
  ): Promise<T | null> {
    for (const started = Date.now(); ;) {
      givenUp?.throwIfAborted();
      const waited = Date.now() - started;
      const mayAsk = this.onUnknown !== undefined && waited >= MOMENT && this.#isAtRest;
      for (const term of several) {
        const [opener] = this.dialect.terms[term]?.first ?? [];
        if (await (mayAsk ? this.offers(term, places) : this.seen(term, places))) return term;
        if (opener !== undefined && (await countOf(this.visible(opener, places))) === 1) return term;
      }
      if (waited >= within) return null;
      await this.#nextLook();
    }
  }

  /** Everything that could be meant by a term at this moment. */
  async shown(term: Term, places: Places): Promise<ElementHandle[]> {
    const ways = await this.#ways(term);
    return (await Promise.all(ways.map(({ text }) => this.visible(text, places).elementHandles()))).flat();
  }

  /**
   * What the dialect says of a term; who teaches is asked where it is silent. `undefined`: the built-in words.
   *
   * @param isMoved who teaches is asked although it says something.
   */
  async entry(term: Term, places: Places = {}, isMoved = false): Promise<Entry | null | undefined> {
    const known = this.dialect.terms[term];
    if (this.onUnknown === undefined || (known !== undefined && !isMoved)) return known;
    // Names are handed on where the locators of a term carry one.
    const isNamed = terms[term].builtIn.some((text) => text.includes("'{"));
    const entry = await this.onUnknown(term, isNamed ? places : {}, this);
    this.dialect.terms[term] = entry;
    return entry;
  }

  /** The locator of a text of the dialect, for what is visible. */
  visible(text: string, places: Places = {}): Locator {
    return visibleBy(this.page, text, places);
  }

  get #isAtRest(): boolean {
    return askedBy(this.page).due.size === 0;
  }

  async #ways(term: Term): Promise<Way[]> {
    const entry = this.dialect.terms[term];
    if (entry === null || !this.page.url().startsWith(new URL(this.#address).origin)) return [];
    if (entry !== undefined) return entry.find.map((text, at) => ({ text, late: at > 0 }));
    const frames = await this.#frames();
    return terms[term].builtIn.flatMap((text) =>
      frames.map((frame) => ({ text: frame + text, late: VAGUE.test(text) })),
    );
  }

  /** How texts of locators begin: in the page itself, and in each frame of it. */
  async #frames(): Promise<string[]> {
    if (this.page.frames().length === 1) return [''];
    const inner = await countOf(this.page.locator('iframe'));
    return ['', ...Array.from({ length: inner }, (_, at) => `locator('iframe').nth(${at}).contentFrame().`)];
  }

  /**
   * What the locators of a term come to at this moment, up to the first that leads to exactly one element.
   *
   * @param isLate those that are tried after a moment count, too.
   * @param before elements that are not meant.
   */
  async look(
    term: Term,
    places: Places = {},
    isLate = true,
    before: readonly ElementHandle[] = [],
  ): Promise<{ readonly found: Locator | null; readonly tried: readonly Tried[] }> {
    const { beside } = this.dialect.terms[term] ?? {};
    const names = beside === undefined ? null : await this.visible(beside, places).elementHandles();
    const tried: Tried[] = [];
    const ways = (await this.#ways(term)).filter(({ late }) => isLate || !late);
    for (const [place, { text }] of ways.entries()) {
      const all = this.visible(text, places);
      const { at, of } = await fitting(all, before, names);
      tried.push({ text, hits: at.length });
      if (at.length === 1) return { found: of === 1 ? all : all.nth(at[0] ?? 0), tried };
      const rest = ways.slice(place + 1);
      if (place === 0 && rest.length > 1 && (await this.#isNoneOf(rest, places)))
        return { found: null, tried: [...tried, ...rest.map((way) => ({ text: way.text, hits: 0 }))] };
    }
    return { found: null, tried };
  }

  /** Whether nothing fits any of several ways, asked at once: most looks are at what is not there yet. */
  async #isNoneOf(ways: readonly Way[], places: Places): Promise<boolean> {
    if (this.page.frames().length > 1) return false;
    const all = ways.map(({ text }) => this.visible(text, places));
    return (await countOf(all.reduce((one, other) => one.or(other)))) === 0;
  }

  /** Unlike counting, this wait has Playwright put away what may come in between. */
  async #nextLook(): Promise<void> {
    await this.page.locator('html').waitFor({ state: 'attached' });
    await nextPicture(this.page);
  }
}
