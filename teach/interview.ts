import type { Locator, Page } from '@playwright/test';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { Entry } from '../pages/engomo/dialect-file.ts';
import { drawn } from '../pages/engomo/drawn.ts';
import type { Controls } from '../pages/engomo/find.ts';
import { NotShown } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import { described, termNames, terms, type Term } from '../pages/engomo/terms.ts';
import { candidatesFor, MOST } from './candidates.ts';
import { drawnState, meant } from './control.ts';
import type { Answer, Dialogue } from './dialogue.ts';

/** Time the guide's words have to find a control before it is asked for, in milliseconds. */
const GUESSED_WITHIN = 1_000;

/** How often something that does not do may be clicked for one term. */
const MOST_CLICKS = 4;

/** The person wants to stop; what was taught is kept. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The person wants the term before this one asked again; it is forgotten already. */
export class WentBack extends Error {
  override readonly name = 'WentBack';
}

/** What an interview is about. */
export interface InterviewOptions {
  readonly page: Page;
  readonly dialogue: Dialogue;
  readonly dialect: Dialect;
  /** Names and values that were typed so far. */
  readonly data: () => readonly string[];
  /** Called whenever something more is known. */
  readonly keep: () => void;
}

/** Finds out how a control is found: by a guess that is confirmed, else by pointing. */
export class Interview {
  readonly #options: InterviewOptions;
  /** Terms in the order in which they were taught. */
  readonly #taught: Term[] = [];

  constructor(options: InterviewOptions) {
    this.#options = options;
  }

  /**
   * Asks how a term is found; `null`: there is none. What was taught before is kept: it may be right elsewhere.
   *
   * @param controls of the tab it is looked for in.
   * @throws Stopped, WentBack, NotShown and WindowClosed.
   */
  async ask(term: Term, places: Places, controls: Controls): Promise<Entry | null> {
    const { ask, kind, clause, optional } = terms[term];
    const { dialect, dialogue } = this.#options;
    const known = dialect.terms[term];
    const [name] = Object.values(places);
    const what = name === undefined ? ask : `${ask}: ${name}`;
    const missing = kind === 'row' ? ' If it is not in the list, answer k.' : '';
    const first: string[] = [];
    for (let clicks = 0; clicks < MOST_CLICKS;) {
      const guess = await this.#guess(term, controls, places);
      const answer = await dialogue.ask({
        about: term,
        clause,
        asks: guess === null ? `Click ${what}.${missing}` : `Is this ${what}? If not, click the right one.`,
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
      if (answer === 'way') {
        await this.#putAway(controls);
        if (known) return known;
      } else if (answer === 'first') {
        const opener = await this.#clicked('Click what opens it, such as a menu or a tab.', controls, places);
        if (opener !== null) first.push(opener);
      } else if (typeof answer === 'string' && answer !== 'yes') {
        this.#leave(answer, term);
      } else {
        clicks += 1;
        const pointed = answer === 'yes' ? guess?.locator : answer;
        const entry =
          pointed === undefined ? null : await this.#entryFor(term, controls, places, pointed, first);
        if (entry !== null) {
          const find = [...new Set([...entry.find, ...(known?.find ?? [])])].slice(0, MOST);
          return this.#known(term, { ...entry, find, ...(first.length > 0 && { first }) });
        }
      }
    }
    throw new Stopped(`${described(term)}: ${MOST_CLICKS} clicks showed nothing that can be found again.`);
  }

  /** From now on a term is not known any more. */
  forget(term: Term): void {
    Reflect.deleteProperty(this.#options.dialect.terms, term);
    this.#options.keep();
  }

  #known(term: Term, entry: Entry | null): Entry | null {
    this.#options.dialect.terms[term] = entry;
    this.#taught.push(term);
    this.#options.keep();
    for (const text of entry?.find ?? ['there is none']) this.#options.dialogue.say(`    ${text}`);
    return entry;
  }

  #leave(answer: Answer, term: Term): never {
    if (answer === 'stop') throw new Stopped();
    const before = answer === 'back' ? this.#taught.pop() : undefined;
    if (before === undefined) throw new NotShown(term);
    this.forget(before);
    throw new WentBack();
  }

  /** What the guide's words find, as soon as exactly one element fits. */
  async #guess(
    term: Term,
    controls: Controls,
    places: Places,
  ): Promise<{ text: string; locator: Locator } | null> {
    for (const ends = Date.now() + GUESSED_WITHIN; ;) {
      await drawn(this.#options.page);
      const hit = (await controls.tried(term, places)).find(({ hits }) => hits === 1);
      if (hit !== undefined) return { text: hit.text, locator: controls.visible(hit.text, places) };
      if (Date.now() >= ends) return null;
    }
  }

  /** @returns `null` when the person has to point again, which they are told. */
  async #entryFor(
    term: Term,
    { page }: Controls,
    places: Places,
    pointed: Locator,
    first: readonly string[],
  ): Promise<Entry | null> {
    const { dialogue, dialect, data } = this.#options;
    const { kind } = terms[term];
    const control = await meant(pointed, kind);
    const state = kind === 'check box' ? await drawnState(control) : null;
    if (state === undefined) {
      dialogue.say('  A click on this changes nothing that can be read. Click the box itself.');
      return null;
    }
    // What was opened by its name need not carry the name itself.
    const isNamed = first.some((text) => text.includes('{'));
    const about = { page, locator: state?.locator ?? control, kind, places, isNamed, data: data() };
    const entry = await candidatesFor(about);
    if (entry === null) {
      dialogue.say(
        '  Nothing that lasts tells this apart from others. Click something else that does the same, such as its caption or its icon.',
      );
      return null;
    }
    const same = termNames.find(
      (other) => isBeside(term, other) && dialect.terms[other]?.find[0] === entry.find[0],
    );
    if (same !== undefined) {
      dialogue.say(`  This is what was shown for ${described(same)}. Click another one.`);
      return null;
    }
    return state === null ? entry : { ...entry, where: state.where, on: state.on };
  }

  /** Learns a button that puts away what is in the way, and clicks it. */
  async #putAway(controls: Controls): Promise<void> {
    const text = await this.#clicked('Click the button that puts it away.', controls, {});
    if (text === null) return;
    this.#options.dialect.interruptions.push(text);
    this.#options.keep();
    await controls.putAwayInterruptions();
  }

  /** Has something clicked, and clicks it. @returns how it is found again; `null`: it was left, or is not. */
  async #clicked(asks: string, { page }: Controls, places: Places): Promise<string | null> {
    const { dialogue, data } = this.#options;
    const answer = await dialogue.ask({ about: 'engomo', asks, clause: 'D1', may: ['skip', 'stop'] });
    if (answer === 'stop') throw new Stopped();
    if (typeof answer === 'string') return null;
    const about = { page, locator: answer, kind: 'button' as const, places, isNamed: true, data: data() };
    const entry = await candidatesFor(about);
    if (entry === null) dialogue.say('  Nothing that lasts tells this apart from others.');
    await answer.click();
    return entry?.find[0] ?? null;
  }
}

const FILLED = ['field', 'choice', 'check box'];

/** Whether two terms stand beside each other: one control cannot be both. */
function isBeside(one: Term, other: Term): boolean {
  const [{ kind, clause }, { kind: otherKind, clause: otherClause }] = [terms[one], terms[other]];
  if (one === other || !FILLED.includes(kind) || !FILLED.includes(otherKind)) return false;
  const isLogIn = clause === 'D1' || otherClause === 'D1';
  return clause === otherClause || (!isLogIn && clause[0] === otherClause[0]);
}
