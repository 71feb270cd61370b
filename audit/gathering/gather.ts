import { dirname, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type {
  FullConfig,
  FullProject,
  Suite,
  TestCase,
  TestError,
  TestResult,
  TestStep,
} from '@playwright/test/reporter';
import { cause } from '../../guide/causes/catalogue.ts';
import { type ClauseId, clauses, type FormFactor } from '../../guide/clauses.ts';
import type { Names } from '../../guide/names.ts';
import {
  attached,
  conditionsSchema,
  type Configuration,
  configurationSchema,
  foundNamesSchema,
  picturesOf,
  projectMetadataSchema,
  type Remark,
  remarkSchema,
  type SeenCondition,
  type System,
  systemSchema,
  type Trait,
  traitsSchema,
} from './attachments.ts';

/** A remark with the test that left it. */
interface GatheredRemark extends Remark {
  readonly test: string;
  readonly project: string;
}

/** What the tests of a run attached. */
export interface Gathered {
  readonly tests: readonly TestRecord[];
  readonly systems: readonly System[];
  readonly remarks: readonly GatheredRemark[];
  readonly traits: readonly Trait[];
  readonly configuration: readonly Configuration[];
  /** What is called otherwise than in the guide, and was found. */
  readonly names: Partial<Names>;
  /** What makes the run worthless as evidence: tests without a clause, attachments nobody can read. */
  readonly problems: readonly string[];
}

const knownClauses = new Map<string, ClauseId>(clauses.map(({ id }) => [id, id]));

const statusOf = (result: TestResult | undefined): TestStatus => {
  if (result === undefined || result.status === 'interrupted') return 'not-run';
  if (result.status === 'timedOut') return 'failed';
  return result.status;
};

/** All projects that a project waits for. */
const dependenciesOf = (project: FullProject | undefined, all: readonly FullProject[]): string[] => {
  const found = new Set<string>();
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      for (const next of all.filter((candidate) => candidate.name === name)) visit(next.dependencies);
    }
  };
  visit(project?.dependencies ?? []);
  return [...found];
};

const messageOf = (error: TestError): string =>
  stripVTControlCharacters(error.message ?? error.value ?? 'an error without a message');

const firstLine = (error: TestError | undefined): string | null =>
  error === undefined
    ? null
    : (messageOf(error)
        .split('\n')
        .find((line) => line.trim() !== '') ?? '');

/** Title of the innermost step that failed: it says which control was wanted, and the clause it belongs to. */
function failedStep(steps: readonly TestStep[]): string | null {
  const failed = steps.findLast(({ error }) => error !== undefined);
  if (failed === undefined) return null;
  return failedStep(failed.steps) ?? [failed.title, failed.subtitle ?? ''].join(' ').trim();
}

/** Who on the list of people a test is about. */
function personOf(annotations: TestCase['annotations']): TestRecord['person'] {
  const said = (name: string): string | undefined =>
    annotations.find(({ type }) => type === name)?.description;
  const [email, expects] = [said('person'), said('expects')];
  return email === undefined || expects === undefined ? null : { email, expects };
}

/** Reads what the tests left in Playwright's objects once the run is over. */
export class Gathering {
  readonly #config: FullConfig;
  readonly #systems = new Map<string, System>();
  readonly #remarks = new Map<string, GatheredRemark>();
  readonly #traits = new Map<string, Trait>();
  readonly #configuration: Configuration[] = [];
  readonly #problems: string[] = [];
  #names: Partial<Names> = {};

  constructor(config: FullConfig) {
    this.#config = config;
  }

  /** Everything the tests of this suite attached. */
  read(suite: Suite): Gathered {
    const tests = suite.allTests().map((test) => this.#record(test));
    return {
      tests,
      systems: [...this.#systems.values()],
      remarks: [...this.#remarks.values()],
      traits: [...this.#traits.values()],
      configuration: this.#configuration,
      names: this.#names,
      problems: this.#problems,
    };
  }

  #record(test: TestCase): TestRecord {
    const project = test.parent.project();
    const metadata = projectMetadataSchema.parse(project?.metadata ?? {});
    const result = test.results.at(-1);
    const [, projectName = '', , ...titles] = test.titlePath();
    const title = titles.join(' › ');
    const place = this.#place(test);
    const named = test.annotations
      .filter(({ type }) => type === 'clause')
      .map(({ description = '' }) => description);
    const setup = metadata.kind === 'setup';
    if (!setup) this.#checkClauses(title, place, named);
    const skip = [...(result?.annotations ?? []), ...test.annotations].find(
      ({ type, description }) => (type === 'skip' || type === 'fixme') && description !== undefined,
    );
    const by = `test "${title}" (project ${projectName})`;
    for (const attempt of test.results) this.#observations(attempt, title, projectName);
    this.#configuration.push(
      ...attached(result?.attachments ?? [], 'configuration', configurationSchema, by, this.#complain),
    );
    return {
      title,
      file: place.file,
      line: place.line,
      project: projectName,
      dependencies: dependenciesOf(project, this.#config.projects),
      device: metadata.device,
      formFactor: metadata.formFactor,
      setup,
      clauses: named.flatMap((id) => knownClauses.get(id) ?? []),
      person: personOf(test.annotations),
      status: statusOf(result),
      flaky: test.outcome() === 'flaky',
      attempts: test.results.length,
      attemptResults: test.results.map((attempt) => ({
        status: statusOf(attempt),
        durationMs: attempt.duration,
        error: firstLine(attempt.errors[0]),
      })),
      durationMs: test.results.reduce((sum, { duration }) => sum + duration, 0),
      errors: (result?.errors ?? []).map((error) =>
        [messageOf(error), failedStep(result?.steps ?? [])]
          .filter((text) => text !== null)
          .join('\nin the step: '),
      ),
      skipReason: skip?.description ?? null,
      conditions: this.#conditions(result, title, projectName),
      pictures: picturesOf(result?.attachments ?? [], by, this.#complain),
    };
  }

  #conditions(result: TestResult | undefined, test: string, project: string): SeenCondition[] {
    const by = `test "${test}" (project ${project})`;
    return attached(result?.attachments ?? [], 'conditions', conditionsSchema, by, this.#complain)
      .flat()
      .filter(({ clause }) => {
        if (knownClauses.has(clause)) return true;
        this.#complain(cause('unknown-clause', { test: `"${test}"`, clause }).says);
        return false;
      });
  }

  #place(test: TestCase): { file: string; line: number } {
    const { configFile, rootDir } = this.#config;
    const root = configFile === undefined ? rootDir : dirname(configFile);
    return { file: relative(root, test.location.file).split(sep).join('/'), line: test.location.line };
  }

  #checkClauses(title: string, place: { file: string; line: number }, named: readonly string[]): void {
    const test = `"${title}" (${place.file}:${place.line})`;
    if (named.length === 0) this.#complain(cause('without-clause', { test }).says);
    for (const clause of named.filter((id) => !knownClauses.has(id))) {
      this.#complain(cause('unknown-clause', { test, clause }).says);
    }
  }

  readonly #complain = (text: string): void => {
    if (!this.#problems.includes(text)) this.#problems.push(text);
  };

  /** Systems, traits and remarks count from every attempt: what was seen once was seen. */
  #observations({ attachments }: TestResult, test: string, project: string): void {
    const by = `test "${test}" (project ${project})`;
    for (const system of attached(attachments, 'system', systemSchema, by, this.#complain)) {
      this.#systems.set(JSON.stringify(system), system);
    }
    for (const trait of attached(attachments, 'traits', traitsSchema, by, this.#complain).flat()) {
      this.#traits.set(JSON.stringify(trait), trait);
    }
    for (const names of attached(attachments, 'names', foundNamesSchema, by, this.#complain)) {
      this.#names = { ...this.#names, ...names };
    }
    for (const remark of attached(attachments, 'remark', remarkSchema, by, this.#complain)) {
      const key = JSON.stringify(remark);
      if (!this.#remarks.has(key)) this.#remarks.set(key, { ...remark, test, project });
    }
  }
}

/** How a test ended; `not-run`: it never began or was interrupted. */
type TestStatus = 'passed' | 'failed' | 'skipped' | 'not-run';

/** A picture a test took, masked by whoever took it. */
export interface Picture {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  /** SHA-256 of the picture's bytes, hex. */
  readonly sha256: string;
  /** Address the page stood at, without query; `null` when the test did not say. */
  readonly address: string | null;
  /** ISO 8601 with the zone's offset; `null` when the test did not say. */
  readonly time: string | null;
}

/** One test of one project, with what it reported. Conditions, errors and pictures are those of its last attempt. */
export interface TestRecord {
  readonly title: string;
  /** Path relative to the configuration file. */
  readonly file: string;
  readonly line: number;
  readonly project: string;
  /** Projects that have to pass before this one begins, also indirectly. */
  readonly dependencies: readonly string[];
  readonly device: string | null;
  readonly formFactor: FormFactor;
  /** Whether it prepares or tidies up; such a test supports no clause. */
  readonly setup: boolean;
  readonly clauses: readonly ClauseId[];
  /** Who on the list of people it is about, and where that login is to end; `null`: nobody, it is about the guide. */
  readonly person: { readonly email: string; readonly expects: string } | null;
  readonly status: TestStatus;
  /** Whether it passed only after it had failed. */
  readonly flaky: boolean;
  readonly attempts: number;
  /** Each attempt, in order, with the first line of what it said. */
  readonly attemptResults: readonly {
    readonly status: TestStatus;
    readonly durationMs: number;
    readonly error: string | null;
  }[];
  /** Of all attempts, in milliseconds. */
  readonly durationMs: number;
  /** Messages without colour codes. */
  readonly errors: readonly string[];
  readonly skipReason: string | null;
  readonly conditions: readonly SeenCondition[];
  readonly pictures: readonly Picture[];
}

/** First line of the first error; a sentence when there is none. */
export const firstErrorLine = (test: TestRecord): string =>
  test.errors[0]
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? 'it failed without a message';
