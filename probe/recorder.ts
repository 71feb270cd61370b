import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialect as builtIn, isWord, type Term, terms } from '../pages/engomo/dialect.ts';
import { veil } from '../pages/engomo/eyes.ts';
import type { Query, Sighting } from '../pages/engomo/eyes/query.ts';
import { queryOf } from '../pages/engomo/queries.ts';
import type { Screen } from '../pages/engomo/screen.ts';
import type { Finding } from './findings.ts';
import type { Mask } from './mask.ts';

/** How many controls of a kind are written down per screen. */
const MOST = 60;

const KINDS = ['text field', 'drop-down', 'check box', 'button', 'menu entry', 'option'] as const;

/** Everything that holds what somebody typed or chose. */
const VALUES =
  'input:not([type=button]):not([type=submit]):not([type=image]), textarea, [role=combobox], select, img';

/** Writes down what screens look like, without a name, an address or a secret. */
export class Recorder {
  readonly findings: Finding[] = [];
  readonly #screen: Screen;
  readonly #mask: Mask;
  readonly #folder: string;
  #count = 0;

  constructor(screen: Screen, mask: Mask, folder: string) {
    this.#screen = screen;
    this.#mask = mask;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Looks for terms on the screen that is shown, and records the screen under that name. */
  async record(name: string, wanted: readonly Term[]): Promise<void> {
    await this.#screen.atRest(300);
    for (const term of wanted) this.findings.push(await this.#lookFor(term, name));
    this.#count += 1;
    const file = join(this.#folder, `${String(this.#count).padStart(2, '0')}-${name}`);
    const controls: Record<string, readonly Sighting[]> = {};
    for (const kind of KINDS) controls[kind] = await this.#allOf(kind);
    await this.#veiled(file);
    // What the veil has learnt counts for what was seen before it, too.
    const masked = this.#mask.over(JSON.stringify({ screen: name, controls }, null, 2));
    writeFileSync(`${file}.json`, `${masked}\n`);
  }

  /** What a `select` offers: its options are drawn outside the page, where nothing can look for them. */
  offered(term: Term, options: readonly string[]): void {
    const { candidates } = this.#screen.dialect[term];
    const known = candidates.filter(isWord).map(({ text }) => text.toLowerCase());
    const sighting = (text: string, by: Sighting['by']): Sighting => ({
      is: 'option',
      tag: 'option',
      role: 'option',
      called: [{ hint: 'role and name', text }],
      by,
      matched: text,
      candidate: 0,
      covered: false,
      under: null,
    });
    const [fitting] = options.filter((option) => known.includes(option.toLowerCase()));
    if (fitting === undefined) return;
    this.findings.push({ term, screen: 'options', found: [sighting(fitting, 'role and name')], nearest: [] });
  }

  /** What is known of a term with names taken out. */
  masked(sightings: readonly Sighting[]): Sighting[] {
    return sightings.map((sighting) => ({
      ...sighting,
      under: sighting.under === null ? null : this.#mask.over(sighting.under),
      matched: sighting.matched === null ? null : this.#mask.over(sighting.matched),
      called: sighting.called.map(({ hint, text }) => ({ hint, text: this.#mask.over(text) })),
    }));
  }

  async #lookFor(term: Term, screen: string): Promise<Finding> {
    const { dialect } = this.#screen;
    const sights = await this.#screen.look(queryOf(dialect, term), dialect[term].locator, 6);
    const ranks = sights.flatMap(({ report }) => report.rank ?? []);
    const best = sights.filter(({ report }) => report.rank === Math.min(...ranks));
    return {
      term,
      screen,
      found: best.flatMap(({ report }) => report.found),
      nearest: sights.flatMap(({ report }) => report.nearest),
    };
  }

  async #allOf(kind: Query['kind']): Promise<Sighting[]> {
    const sights = await this.#screen.look({ kind, candidates: [] }, undefined, MOST);
    return sights.flatMap(({ report }) => report.nearest);
  }

  /** Picture and accessibility snapshot, while data is hidden on the screen itself. */
  async #veiled(file: string): Promise<void> {
    const { page } = this.#screen;
    const frames = page.frames();
    const veils = [];
    for (const frame of frames) veils.push(await veil(frame, interfaceNames, this.#mask.names));
    for (const { hidden } of veils) this.#mask.learn(hidden);
    try {
      const snapshots = [];
      for (const frame of frames) snapshots.push(await frame.locator('body').ariaSnapshot());
      writeFileSync(
        `${file}.aria.yml`,
        `${snapshots.map((text) => this.#mask.over(withoutValues(text))).join('\n---\n')}\n`,
      );
      const mask = frames.map((frame) => frame.locator(VALUES));
      const picture = await page.screenshot({ mask, maskColor: '#5f6368', animations: 'disabled' });
      writeFileSync(`${file}.png`, picture);
    } finally {
      for (const { lift } of veils) await lift();
    }
  }
}

/** Names that belong to the interface wherever they stand. */
const interfaceNames = terms.flatMap((term) =>
  builtIn[term].candidates.filter(isWord).map(({ text }) => text),
);

/** A snapshot without what stands in fields. */
const withoutValues = (snapshot: string): string =>
  snapshot.replace(
    /^(\s*- (?:textbox|combobox|searchbox|spinbutton)\b(?: "(?:[^"\\]|\\.)*")?[^:\n]*): .*$/gm,
    '$1: …',
  );
