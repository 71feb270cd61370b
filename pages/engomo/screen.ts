import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Locator, Page } from '@playwright/test';
import { AnswersDue } from './answers-due.ts';
import type { Dialect, Entry, Term } from './dialect.ts';
import { comeToRest, locatorFor, lookAt, scrollOn } from './eyes.ts';
import type { Query, Report, Sighting } from './eyes/query.ts';
import { ControlAmbiguous, ControlNotFound, described } from './finding-errors.ts';
import { noteSighting } from './sightings.ts';

/** Times in milliseconds. A slow server is not a fault: a single step was seen to take 14 s under load. */
const PATIENCE = 30_000;
/** Time for which several have to fit before that counts: one page may still be making way for the next. */
const IN_DOUBT = 1_500;
/** Time for which something may lie over a control before it is tried all the same. */
const COVERED = 3_000;
/** Time after which something missing may be missing because something else came up. */
const UNEXPECTED = 300;
const INTERVAL = 50;
/** How many things that are not meant a message tells of. */
const NEAREST = 6;

/** What one look at all frames brought. */
export interface Sight {
  readonly frame: Frame;
  readonly report: Report;
}

/** Something that may stand in the way of what is looked for: deals with it, or throws. */
export type Interruption = (wanted: string, term: Term) => Promise<void>;

/** What it takes to look for something that is no term of the dialect by itself, such as a row. */
export interface Wanted {
  readonly query: Query;
  /** Entry and term that messages speak of. */
  readonly entry: Entry;
  readonly term: Term;
}

/** What a person sees of engomo in one tab: all its frames, looked at with the words of a dialect. */
export class Screen {
  readonly page: Page;
  readonly dialect: Dialect;
  /** Dealt with whenever something is not where it should be. */
  readonly interruptions: Interruption[] = [];
  /** Of engomo's pages; a tab that is elsewhere shows nothing of engomo. `null`: anywhere. */
  readonly origin: string | null;
  readonly #patience: number;
  readonly #answers: AnswersDue;

  /**
   * @param at beginning of engomo's addresses; `null`: they may be anywhere.
   * @param patience time to wait for what is looked for, in milliseconds.
   */
  constructor(page: Page, dialect: Dialect, at: string | null, patience = PATIENCE) {
    this.page = page;
    this.dialect = dialect;
    this.origin = at === null ? null : new URL(at).origin;
    this.#patience = patience;
    this.#answers = AnswersDue.of(page);
  }

  /** Looks once, at every frame. @param andAround how many other things to tell of, for messages. */
  async look(query: Query, locator?: string, andAround = 0): Promise<Sight[]> {
    if (this.origin !== null && !this.page.url().startsWith(this.origin)) return [];
    const sights: Sight[] = [];
    for (const frame of this.page.frames()) {
      const report =
        locator === undefined
          ? await lookAt(frame, query, andAround)
          : await this.#bySelector(frame, locator, query);
      if (report !== null && (await isShown(frame))) sights.push({ frame, report });
    }
    return sights;
  }

  /** Whether something is there right now, in one piece or several. */
  async shows(query: Query, locator?: string): Promise<boolean> {
    return (await this.look(query, locator)).some(({ report }) => report.found.length > 0);
  }

  /**
   * Waits until exactly one thing stands for what is wanted.
   *
   * @param givenUp ends the wait early, with the signal's reason.
   * @throws ControlNotFound or ControlAmbiguous with what was seen instead.
   */
  async locate(
    { query, entry, term }: Wanted,
    patience = this.#patience,
    givenUp?: AbortSignal,
  ): Promise<Locator> {
    const started = Date.now();
    let doubtedSince: number | null = null;
    for (;;) {
      givenUp?.throwIfAborted();
      const sights = best(await this.look(query, entry.locator));
      const found = sights.flatMap(({ report }) => report.found);
      const [sight] = sights;
      const waited = Date.now() - started;
      const [one] = found;
      if (found.length === 1 && sight && one && (!one.covered || waited > COVERED)) {
        if (entry === this.dialect[term]) noteSighting(this.dialect, term, one);
        return this.#locator(sight.frame, query, entry, term);
      }
      if (found.length > 1) {
        doubtedSince ??= Date.now();
        if (Date.now() - doubtedSince > Math.min(IN_DOUBT, patience)) {
          const all = best(await this.look(query, entry.locator, NEAREST)).flatMap(
            ({ report }) => report.found,
          );
          throw new ControlAmbiguous(term, entry, all, this.page.url());
        }
      } else doubtedSince = null;
      if (waited > UNEXPECTED) {
        for (const interruption of this.interruptions) await interruption(described(entry, term), term);
      }
      if (waited > patience && found.length === 0) {
        throw new ControlNotFound(
          term,
          entry,
          nearest(await this.look(query, entry.locator, NEAREST)),
          this.page.url(),
        );
      }
      await pause(INTERVAL);
    }
  }

  /**
   * Waits until no answer is due and every frame has come to rest.
   *
   * @param quiet time without a change that counts as rest, in milliseconds.
   */
  async atRest(quiet = 100): Promise<void> {
    await this.#answers.settled();
    await Promise.all(this.page.frames().map((frame) => comeToRest(frame, quiet)));
  }

  /** Scrolls the list of a section on, or back to its beginning; says whether there was anything to scroll. */
  async scrollOn(section: Query, toBeginning: boolean): Promise<boolean> {
    for (const { frame, report } of await this.look(section)) {
      if (report.found.length > 0) return scrollOn(frame, section, toBeginning);
    }
    const frame = this.page.mainFrame();
    return scrollOn(frame, section, toBeginning);
  }

  #locator(frame: Frame, query: Query, entry: Entry, term: Term): Locator {
    const locator =
      entry.locator === undefined
        ? locatorFor(frame, query)
        : frame.locator(entry.locator).filter({ visible: true });
    return locator.describe(described(entry, term));
  }

  async #bySelector(frame: Frame, selector: string, { kind }: Query): Promise<Report> {
    const count = await frame.locator(selector).filter({ visible: true }).count();
    const sighting: Sighting = {
      is: kind,
      tag: selector,
      role: null,
      called: [{ hint: 'role and name', text: selector }],
      by: 'role and name',
      matched: null,
      candidate: 0,
      covered: false,
      under: null,
    };
    const found = Array.from({ length: count }, () => sighting);
    return { found, rank: count === 0 ? null : 0, section: null, nearest: [] };
  }
}

/** Sights of the best rank: what only resembles in one frame does not compete with what fits in another. */
function best(sights: readonly Sight[]): Sight[] {
  const ranks = sights.flatMap(({ report }) => report.rank ?? []);
  const first = Math.min(...ranks);
  return sights.filter(({ report }) => report.rank === first);
}

/** What was seen instead, over all frames. */
const nearest = (sights: readonly Sight[]): Pick<Report, 'section' | 'nearest'> => ({
  section: sights.some(({ report }) => report.section === true) ? true : (sights[0]?.report.section ?? null),
  nearest: sights.flatMap(({ report }) => report.nearest).slice(0, 8),
});

/** Whether a frame is the tab's own or one that can be seen. */
async function isShown(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  try {
    const element = await frame.frameElement();
    return await element.isVisible();
  } catch {
    return false;
  }
}
