import type { ClauseId, FormFactor } from '../../guide/clauses.ts';
import type { SeenCondition } from './attachment-schemas.ts';

/** How a test ended; `not-run`: it never began or was interrupted. */
export type TestStatus = 'passed' | 'failed' | 'skipped' | 'not-run';

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

/** One test of one project, with what it told. Conditions, errors and pictures are those of its last attempt. */
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
