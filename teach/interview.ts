import type { Locator } from '@playwright/test';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { Entry } from '../pages/engomo/dialect-file.ts';
import { drawn } from '../pages/engomo/drawn.ts';
import type { Controls, OnUnknown } from '../pages/engomo/find.ts';
import { NotShown } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import { described, termNames, terms, type Term } from '../pages/engomo/terms.ts';
import { candidatesFor, MOST } from './candidates.ts';
import { drawnState, isField, meant } from './control.ts';
import type { Answer, Dialogue } from './dialogue.ts';

/** Time the guide's words have to find a control before it is asked for, in milliseconds. */
const GUESSED_WITHIN = 1_000;

/** How often one term is asked in a row: what does not do is not shown for ever. */
const MOST_ROUNDS = 6;

/** The person wants to stop; what was taught is kept. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The person wants the term before this one asked again; it is forgotten already. */
export class WentBack extends Error {
  override readonly name = 'WentBack';
}

/** Finds out how a control is found: by a guess that is confirmed, else by pointing. */
export class Interview {
  readonly #dialogue: Dialogue;
  readonly #dialect: Dialect;
  readonly #data: ReadonlySet<string>;
  readonly #keep: () => void;
  /** Terms in the order in which they were taught. */
  readonly #taught: Term[] = [];

  /**
   * @param data names and values that were typed so far.
   * @param keep is called whenever something more is known.
   */
  constructor(dialogue: Dialogue, dialect: Dialect, data: ReadonlySet<string>, keep: () => void) {
    this.#dialogue = dialogue;
    this.#dialect = dialect;
    this.#data = data;
    this.#keep = keep;
  }

  /**
   * Asks how a term is found; `null`: there is none. What was taught before is kept: it may be right elsewhere.
   *
   * @throws Stopped, WentBack, NotShown.
   */
  readonly ask: OnUnknown = async (term, places, controls) => {
    const { ask, kind, clause, optional } = terms[term];
    const known = this.#dialect.terms[term];
    const [name] = Object.values(places);
    const what = name === undefined || ask.includes(name) ? ask : `${ask}: ${name}`;
    const missing = kind === 'row' ? ' If it is not in the list, answer k.' : '';
    const first: string[] = [];
    let refused = '';
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      const hit = await guessed(term, controls, places);
      const guess = hit?.text === refused ? null : hit;
      const answer = await this.#dialogue.ask({
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
        const text = await this.#clicked('Click the button that puts it away.', controls, {});
        if (text !== null) this.#dialect.interruptions.push(text);
        await controls.putAwayInterruptions();
        if (known) return known;
      } else if (answer === 'first') {
        const opener = await this.#clicked('Click what opens it, such as a menu or a tab.', controls, places);
        if (opener !== null) first.push(opener);
      } else if (typeof answer === 'string' && answer !== 'yes') {
        this.#leave(answer, term);
      } else {
        const pointed = answer === 'yes' ? guess?.locator : answer;
        // What was confirmed and did not do is not offered again.
        if (answer === 'yes') refused = guess?.text ?? '';
        const entry =
          pointed && (await this.#entryFor(term, controls, places, pointed, first).catch(this.#changed));
        if (entry) {
          // A sentence stands on several pages, under other headings: what was confirmed of itself comes first.
          const confirmed = answer === 'yes' && guess !== null && kind === 'text' ? [guess.text] : [];
          const find = [...new Set([...confirmed, ...entry.find, ...(known?.find ?? [])])].slice(0, MOST);
          return this.#known(term, { ...entry, find, ...(first.length > 0 && { first }) });
        }
      }
    }
    throw new Stopped(
      `${described(term)}: asked ${MOST_ROUNDS} times, and nothing was shown that can be found again.`,
    );
  };

  /** From now on a term is not known any more. */
  forget(term: Term): void {
    Reflect.deleteProperty(this.#dialect.terms, term);
    this.#keep();
  }

  #known(term: Term, entry: Entry | null): Entry | null {
    this.#dialect.terms[term] = entry;
    this.#taught.push(term);
    this.#keep();
    for (const text of entry?.find ?? ['there is none']) this.#dialogue.say(`    ${text}`);
    return entry;
  }

  /** A second click, or the page itself, may have taken away what was clicked. */
  readonly #changed = (error: unknown): null => {
    if (!(error instanceof Error)) throw error;
    this.#dialogue.remark(
      `The page has changed meanwhile (${error.message.split('\n')[0] ?? ''}). Click it once more.`,
    );
    return null;
  };

  #leave(answer: Answer, term: Term): never {
    if (answer === 'stop') throw new Stopped('You stopped.');
    const before = answer === 'back' ? this.#taught.pop() : undefined;
    if (before === undefined) throw new NotShown(term);
    this.forget(before);
    throw new WentBack();
  }

  /** @returns `null` when the person has to point again, which they are told. */
  async #entryFor(
    term: Term,
    { page }: Controls,
    places: Places,
    pointed: Locator,
    first: readonly string[],
  ): Promise<Entry | null> {
    const { kind } = terms[term];
    const control = await meant(pointed, kind);
    if (kind === 'field' && !(await isField(control))) {
      this.#dialogue.remark(
        'This is no field. Click the field itself; answer w when something is in the way.',
      );
      return null;
    }
    const state = kind === 'check box' ? await drawnState(control) : null;
    if (state === undefined) {
      this.#dialogue.remark('A click on this changes nothing that can be read. Click the box itself.');
      return null;
    }
    // What was opened by its name need not carry the name itself.
    const isNamed = first.some((text) => text.includes('{'));
    const about = { page, locator: state?.locator ?? control, kind, places, isNamed, data: [...this.#data] };
    const entry = await candidatesFor(about);
    if (entry === null) {
      this.#dialogue.remark(
        'Nothing that lasts tells this apart from others. Click something else that does the same, such as its caption or its icon.',
      );
      return null;
    }
    const same = termNames.find(
      (other) => isBeside(term, other) && this.#dialect.terms[other]?.find[0] === entry.find[0],
    );
    if (same !== undefined) {
      this.#dialogue.remark(`This is what was shown for ${described(same)}. Click another one.`);
      return null;
    }
    return state === null ? entry : { ...entry, where: state.where, on: state.on };
  }

  /** Has something clicked, and clicks it. @returns how it is found again; `null`: it was left, or is not. */
  async #clicked(asks: string, { page }: Controls, places: Places): Promise<string | null> {
    const answer = await this.#dialogue.ask({ about: 'engomo', asks, clause: 'D1', may: ['skip', 'stop'] });
    if (answer === 'stop') throw new Stopped('You stopped.');
    if (typeof answer === 'string') return null;
    const about = { page, locator: answer, kind: 'button' as const, places, data: [...this.#data] };
    // What opens a row's menu carries the row's name; what opens a menu of the page does not.
    const named = await candidatesFor(about);
    const isEnough = named !== null && named.beside === undefined;
    const entry = isEnough ? named : await candidatesFor({ ...about, isNamed: true });
    if (entry === null) this.#dialogue.remark('Nothing that lasts tells this apart from others.');
    await answer.click();
    return entry?.find[0] ?? null;
  }
}

/** What the guide's words find, as soon as exactly one element fits. */
async function guessed(term: Term, controls: Controls, places: Places) {
  for (const ends = Date.now() + GUESSED_WITHIN; ;) {
    await drawn(controls.page);
    const { found, tried } = await controls.look(term, places);
    if (found !== null) return { text: tried.at(-1)?.text ?? '', locator: found };
    if (Date.now() >= ends) return null;
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
