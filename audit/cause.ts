import type { ClauseId } from '../guide/clauses.ts';
import type { TestRecord } from './test-record.ts';

/**
 * What a failure speaks against: `product` – a clause does not hold; `environment` – something could not be judged;
 * `suite` – the suite itself is wrong.
 */
export type FailureKind = 'product' | 'environment' | 'suite';

/** Why something could not be judged. */
export interface Cause {
  readonly kind: Exclude<FailureKind, 'product'>;
  /** What was expected and what was found. */
  readonly says: string;
  /** What a person can do; `null` where nothing is known. */
  readonly remedy: string | null;
}

/** Errors of browser and sockets that say: nobody answers there. (Chromium net errors; Node.js system errors.) */
const UNREACHABLE =
  /net::ERR_(?!ABORTED)[A-Z_]+|NS_ERROR_[A-Z_]+|\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE)\b|fetch failed|socket hang up|other side closed|UND_ERR_\w+/;

/** An answer that is the server's own trouble. */
const BROKEN_ANSWER = /answered [^\n]* with 5\d\d\b|Unexpected token '<'|is not valid JSON/;

const SETTLED =
  'see that the address is right and the server is up (a browser at that address shows it), then run again';

const paragraphs = (message: string): { says: string; remedy: string | null } => {
  const lines = message.split('\n').map((line) => line.trim());
  const remedy = lines.find((line) => line.startsWith('What to do: '))?.slice('What to do: '.length) ?? null;
  return { says: lines.find((line) => line !== '')?.replace(/^\w*(Error|Failure): /, '') ?? '', remedy };
};

/** The cause an error names, or `undefined` when the error speaks against a clause. */
export function causeOf(message: string): Cause | undefined {
  const { says, remedy } = paragraphs(message);
  if (/^(\w*Error: )?EnvironmentFailure: /.test(message)) {
    return { kind: 'environment', says: says.replace(/^EnvironmentFailure: /, ''), remedy };
  }
  if (UNREACHABLE.test(message) || BROKEN_ANSWER.test(message)) {
    return { kind: 'environment', says, remedy: remedy ?? SETTLED };
  }
  // A claim of a test, and an error that names its clause, speak against the clause.
  if (/\bexpect(\.soft)?\(/.test(message) || /\bclauses? [A-F]\d{1,2}\b/.test(message)) return undefined;
  return {
    kind: 'suite',
    says,
    remedy:
      'open the Playwright report at the failed test: it shows the step and the page; an upgrade may have changed a control',
  };
}

/** The first cause a failed test names; `undefined` when it failed for a clause, or did not fail. */
export function causeOfTest(test: TestRecord): Cause | undefined {
  if (test.status !== 'failed' || test.conditions.some(({ holds }) => !holds)) return undefined;
  const causes = test.errors.map(causeOf);
  return causes.includes(undefined) ? undefined : causes[0];
}

/** A cause with what it kept from being judged. */
export interface ToldCause extends Cause {
  readonly clauses: readonly ClauseId[];
  /** Titles of the tests it ended. */
  readonly tests: readonly string[];
}

/** The causes of a run, each once, with the tests they ended and the clauses these are about. */
export function causesOf(tests: readonly TestRecord[], errors: readonly string[] = []): ToldCause[] {
  const told = new Map<string, { cause: Cause; clauses: Set<ClauseId>; tests: Set<string> }>();
  const entry = (cause: Cause) => {
    const key = `${cause.kind} ${cause.says}`;
    const known = told.get(key) ?? { cause, clauses: new Set<ClauseId>(), tests: new Set<string>() };
    told.set(key, known);
    return known;
  };
  for (const message of errors) {
    const cause = causeOf(message);
    if (cause !== undefined) entry(cause);
  }
  for (const test of tests) {
    const cause = causeOfTest(test);
    if (cause === undefined) continue;
    const known = entry(cause);
    known.tests.add(test.title);
    for (const clause of test.clauses) known.clauses.add(clause);
  }
  return [...told.values()].map(({ cause, clauses, tests: titles }) => ({
    ...cause,
    clauses: [...clauses],
    tests: [...titles],
  }));
}
