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
import { clauses, type ClauseId } from '../../guide/clauses.ts';
import type { Names } from '../../guide/names.ts';
import { attached, picturesOf } from './attachments.ts';
import type { TestRecord, TestStatus } from './test-record.ts';
import {
  conditionsSchema,
  configurationSchema,
  foundNamesSchema,
  remarkSchema,
  projectMetadataSchema,
  systemSchema,
  traitsSchema,
  type Configuration,
  type Remark,
  type SeenCondition,
  type System,
  type Trait,
} from './attachment-schemas.ts';

/** A remark with the test that left it. */
export interface GatheredRemark extends Remark {
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
