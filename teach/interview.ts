import type { Locator, Page } from '@playwright/test';
import type { ClauseId } from '../guide/clauses.ts';
import type { Dialect, Entry } from '../pages/engomo/dialect.ts';
import type { Asked, Controls } from '../pages/engomo/find.ts';
import { parseLocator, type Places } from '../pages/engomo/locator-text.ts';
import { described, terms, type Term, type TermFacts, type TermKind } from '../pages/engomo/terms.ts';
import { candidatesFor, drawnRowFor, MOST } from './candidates.ts';
import type { Answer, Dialogue } from './dialogue.ts';
import { drawnState } from './drawn-state.ts';
import { meant } from './pointing.ts';

/** Time the guide's words have to find a control before it is asked for, in milliseconds. */
const GUESSED_WITHIN = 1_500;

/** The person wants to stop; what was taught is kept. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The person wants the term before this one asked again; it is forgotten already. */
export class WentBack extends Error {
  override readonly name = 'WentBack';
}

/** A term cannot be pointed at now. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
  readonly term: Term;

  constructor(term: Term) {
    super(`${described(term)} was skipped`);
    this.term = term;
  }
}

/** Terms of one form: a control cannot be two of them. */
const TOGETHER: readonly (readonly Term[])[] = [
  ['composerUsername', 'composerPassword'],
  ['methodName', 'methodType'],
  ['issuer', 'clientId', 'clientSecret'],
  ['authenticator', 'username', 'appPermission', 'composerPermission'],
];

/** What an interview is about. */
export interface InterviewOptions {
  readonly page: Page;
  readonly dialogue: Dialogue;
  readonly dialect: Dialect;
  /** Names and values that are typed while it lasts. */
  readonly data: readonly string[];
  /** Controls of the page, in which guesses are looked for. */
  readonly controls: Controls;
  /** Called whenever something more is known. */
  readonly keep: () => void;
}

/** Finds out how a control is found: by a guess that is confirmed, else by pointing. */
export class Interview {
  readonly #page: Page;
  readonly #dialogue: Dialogue;
  readonly #dialect: Dialect;
  readonly #data: readonly string[];
  readonly #keep: () => void;
  /** Terms in the order in which they were taught. */
  readonly #taught: Term[] = [];
  /** Locators of terms that are asked for another place. */
  readonly #earlier = new Map<Term, readonly string[]>();
  /** Controls of the page, in which guesses are looked for. */
  controls: Controls;

  constructor({ page, dialogue, dialect, controls, data, keep }: InterviewOptions) {
    this.#page = page;
    this.#dialogue = dialogue;
    this.#dialect = dialect;
    this.controls = controls;
    this.#data = data;
    this.#keep = keep;
  }

  /**
   * Asks how a term is found; `null`: there is none.
   *
   * @throws Stopped, WentBack, Skipped and WindowClosed.
   */
  async ask({ term, places }: Pick<Asked, 'term' | 'places'>): Promise<Entry | null> {
    const { ask, kind, clause, optional }: TermFacts = terms[term];
    const first: string[] = [];
    for (;;) {
      const guess = await this.#guess(term, places);
      const [name] = Object.values(places);
      const what = name === undefined ? ask : `${ask}: ${name}`;
      const asks = guess === null ? `Click ${what}.` : `Is this ${what}? If not, click the right one.`;
      const answer = await this.#dialogue.ask({
        about: term,
        asks,
        clause,
        enter: guess !== null ? 'yes' : optional ? 'none' : null,
        outlined: guess,
        may: [
          ...(guess === null ? [] : (['yes'] as const)),
          ...(optional ? (['none'] as const) : []),
          ...(['first', 'way', 'skip'] as const),
          ...(this.#taught.length === 0 ? [] : (['back'] as const)),
          'stop',
        ],
      });
      if (answer === 'none') return this.#known(term, null);
      if (answer === 'first') {
        const opener = await this.#pointAndClick(
          'Click what opens it, such as a menu or a tab.',
          clause,
          places,
        );
        if (opener !== null) first.push(opener);
      } else if (answer === 'way') {
        await this.putAway();
      } else if (typeof answer === 'string' && answer !== 'yes') {
        this.#leave(answer, term);
      } else {
        const pointed = answer === 'yes' ? guess?.locator : answer;
        const entry = pointed === undefined ? null : await this.#entryFor(term, kind, places, pointed, first);
        if (entry !== null) return this.#known(term, first.length === 0 ? entry : { ...entry, first });
      }
    }
  }

  /** Learns a button that puts away what is in the way, and clicks it. */
  async putAway(): Promise<void> {
    const text = await this.#pointAndClick('Click the button that puts it away.', 'D1', {});
    if (text === null) return;
    this.#dialect.interruptions.push(text);
    this.#keep();
  }

  /**
   * From now on a term is not known any more.
   *
   * @param keepsLocators it is asked for another place, too: what was shown before may still be right there.
   */
  forget(term: Term, keepsLocators = false): void {
    if (keepsLocators) this.#earlier.set(term, this.#dialect.terms[term]?.find ?? []);
    Reflect.deleteProperty(this.#dialect.terms, term);
    this.#keep();
  }

  #known(term: Term, shown: Entry | null): Entry | null {
    const find = [...(shown?.find ?? []), ...(this.#earlier.get(term) ?? [])].slice(0, MOST);
    const entry = shown === null || find.length === 0 ? shown : { ...shown, find };
    this.#dialect.terms[term] = entry;
    this.#taught.push(term);
    this.#keep();
    for (const text of entry?.find ?? (entry?.rows === undefined ? ['there is none'] : [entry.rows])) {
      this.#dialogue.say(`    ${text}`);
    }
    return entry;
  }

  #leave(answer: Answer, term: Term): never {
    if (answer === 'stop') throw new Stopped();
    const before = answer === 'back' ? this.#taught.pop() : undefined;
    if (before === undefined) throw new Skipped(term);
    this.forget(before);
    throw new WentBack();
  }

  /** What the guide's words find, as soon as exactly one element fits. */
  async #guess(term: Term, places: Places): Promise<{ text: string; locator: Locator } | null> {
    const ends = Date.now() + GUESSED_WITHIN;
    do {
      const tried = await this.controls.tried(term, places);
      const [hit] = tried.filter(({ hits }) => hits === 1);
      if (hit !== undefined) {
        return {
          text: hit.text,
          locator: parseLocator(this.#page, hit.text, places).filter({ visible: true }),
        };
      }
    } while (Date.now() < ends);
    return null;
  }

  /** @returns `null` when the person has to point again, which they are told. */
  async #entryFor(
    term: Term,
    kind: TermKind,
    places: Places,
    pointed: Locator,
    first: readonly string[],
  ): Promise<Entry | null> {
    const control = await meant(pointed, kind);
    const state = kind === 'check box' ? await drawnState(control) : null;
    const locator = state?.locator ?? control;
    // What was opened by its name need not carry the name itself.
    const isNamed = first.some((text) => text.includes('{'));
    const about = { page: this.#page, locator, kind, places, isNamed, data: this.#data };
    const find = await candidatesFor(about);
    const entry: Entry | null = find.length > 0 ? { find } : await drawnRowFor(about);
    if (entry === null) {
      this.#dialogue.say(
        '  Nothing that lasts tells this apart from others. Click something else that does the same, such as its caption or its icon.',
      );
      return null;
    }
    const same = TOGETHER.find((group) => group.includes(term))?.find(
      (other) => other !== term && this.#dialect.terms[other]?.find?.[0] === find[0],
    );
    if (same !== undefined) {
      this.#dialogue.say(`  This is what was shown for ${described(same)}. Click another one.`);
      return null;
    }
    if (kind === 'choice' && (await locator.evaluate((element) => element.localName === 'select'))) {
      return { ...entry, by: 'select' };
    }
    return state === null ? entry : { ...entry, where: state.where, on: state.on };
  }

  async #pointAndClick(asks: string, clause: ClauseId, places: Places): Promise<string | null> {
    const answer = await this.#dialogue.ask({
      ...{ about: 'engomo', asks, clause, enter: null, outlined: null },
      may: ['skip', 'stop'],
    });
    if (answer === 'stop') throw new Stopped();
    if (typeof answer === 'string') return null;
    const about = {
      page: this.#page,
      locator: answer,
      kind: 'button' as const,
      places,
      data: this.#data,
    };
    const [text] = await candidatesFor({ ...about, isNamed: true });
    if (text === undefined) this.#dialogue.say('  Nothing that lasts tells this apart from others.');
    await answer.click();
    return text ?? null;
  }
}
