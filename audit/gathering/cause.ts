import { firstErrorLine, type TestRecord } from './gather.ts';
import { cause, REMEDY } from '../../guide/causes/catalogue.ts';
import { type Clause, type ClauseId, clauses, type Edition, type FormFactor } from '../../guide/clauses.ts';

/**
 * What a failure speaks against: `product` – a clause does not hold; `environment` – something could not be judged;
 * `suite` – the suite itself is wrong.
 */
type FailureKind = 'product' | 'environment' | 'suite';

/** Why something could not be judged. */
interface Cause {
  readonly kind: Exclude<FailureKind, 'product'>;
  /** What was expected and what was found. */
  readonly says: string;
  /** What a person can do; `null` where nothing is known. */
  readonly remedy: string | null;
}

/** Errors of browser and sockets that say: nobody answers there. (Chromium net errors; Node.js system errors.) */
const UNREACHABLE =
  /net::ERR_(?!ABORTED)[A-Z_]+|NS_ERROR_[A-Z_]+|\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE)\b|fetch failed|socket hang up|other side closed|UND_ERR_\w+/;

/** What Playwright says when no browser comes up. */
const NO_START = /browserType\.launch\w*: ([^\n]*)/;

/** Errors of the file system that say: there is no room, or this user may not write. */
const FILE_SYSTEM = /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EFBIG|EMFILE|ENFILE): [^\n]*/;

/** What the file system said; `undefined` where it has nothing to do with an error. */
export const fileSystemReason = (message: string): string | undefined => FILE_SYSTEM.exec(message)?.[0];

/** An answer that is the server's own trouble. */
const BROKEN_ANSWER = /answered [^\n]* with 5\d\d\b|Unexpected token '<'|is not valid JSON/;

const paragraphs = (message: string): { says: string; remedy: string | null } => {
  const lines = message.split('\n').map((line) => line.trim());
  const remedy = lines.find((line) => line.startsWith(REMEDY))?.slice(REMEDY.length) ?? null;
  return { says: lines.find((line) => line !== '')?.replace(/^\w*(Error|Failure): /, '') ?? '', remedy };
};

/** Whether an error is reported as one that speaks against no clause. */
const isEnvironmentFailure = (message: string): boolean => /^(\w*Error: )?EnvironmentFailure: /.test(message);

/** The cause an error names, or `undefined` when the error speaks against a clause. */
export function causeOf(message: string): Cause | undefined {
  const { says, remedy } = paragraphs(message);
  if (isEnvironmentFailure(message)) {
    return { kind: 'environment', says: says.replace(/^EnvironmentFailure: /, ''), remedy };
  }
  const launch = NO_START.exec(message)?.[1];
  if (launch !== undefined)
    return { kind: 'environment', ...cause('browser-not-started', { reason: launch }) };
  const reason = fileSystemReason(message);
  if (reason !== undefined) return { kind: 'environment', ...cause('file-system', { reason }) };
  if (/^(Error: )?No tests found/.test(message)) return { kind: 'environment', ...cause('no-test', {}) };
  if (UNREACHABLE.test(message) || BROKEN_ANSWER.test(message)) {
    // Every page of a server that is gone is the same cause.
    const error = says.replace(/( at https?:\/\/[^/\s]+)\S*/, '$1');
    return { kind: 'environment', ...cause('unreachable', { error }) };
  }
  // Where a control is says nothing about its clause.
  const cure = /^(?:Error: )?ControlNotFound: [^]*^ *cure +(.*)$/m.exec(message)?.[1];
  if (cure !== undefined) {
    const error = says.replace(/^ControlNotFound: /, '');
    return { kind: 'suite', ...cause('control-not-found', { error, cure }) };
  }
  // A claim of a test, and an error that names its clause, speak against the clause.
  if (/\bexpect(\.soft)?\(/.test(message) || /\bclauses? [A-F]\d{1,2}\b/.test(message)) return undefined;
  return { kind: 'suite', ...cause('unexpected-error', { error: says }) };
}

/** The first cause a failed test names; `undefined` when it failed for a clause, or did not fail. */
export function causeOfTest(test: TestRecord): Cause | undefined {
  if (test.status !== 'failed' || test.conditions.some(({ holds }) => !holds)) return undefined;
  // What was found to be wrong around the guide explains whatever else went wrong in that test.
  const environmental = test.errors.find(isEnvironmentFailure);
  if (environmental !== undefined) return causeOf(environmental);
  const causes = test.errors.map(causeOf);
  return causes.includes(undefined) ? undefined : causes[0];
}

/** A cause with what it kept from being judged. */
export interface RunCause extends Cause {
  readonly clauses: readonly ClauseId[];
  /** Titles of the tests it ended. */
  readonly tests: readonly string[];
}

/** A sentence without what a server makes anew for each answer: times, and numbers of requests. */
const alike = (says: string): string => says.replace(/\b[\da-f-]*\d[\da-f-]{6,}\b|\d\d:\d\d(:\d\d)?/gi, '#');

/** The causes of a run, each once, with the tests they ended and the clauses these are about. */
export function causesOf(tests: readonly TestRecord[], errors: readonly string[] = []): RunCause[] {
  const causes = new Map<string, { cause: Cause; clauses: Set<ClauseId>; tests: Set<string> }>();
  const entry = (found: Cause) => {
    const key = `${found.kind} ${alike(found.says)}`;
    const known = causes.get(key) ?? { cause: found, clauses: new Set<ClauseId>(), tests: new Set<string>() };
    causes.set(key, known);
    return known;
  };
  for (const message of errors) {
    const found = causeOf(message);
    if (found !== undefined) entry(found);
  }
  for (const test of tests) {
    const found = causeOfTest(test);
    if (found === undefined) continue;
    const known = entry(found);
    known.tests.add(test.title);
    for (const clause of test.clauses) known.clauses.add(clause);
  }
  return [...causes.values()].map(({ cause: found, clauses, tests: titles }) => ({
    ...found,
    clauses: [...clauses],
    tests: [...titles],
  }));
}

/** What a failed test means for a clause beyond the conditions it recorded. */
export interface Attribution {
  readonly clause: ClauseId;
  readonly formFactor: FormFactor;
  readonly verdict: 'failed' | 'blocked';
  readonly reason: string;
  readonly blockedBy: ClauseId | null;
}

/**
 * The column in which something seen on a form factor counts: its own, or the only one the clause has. A redirect URI
 * read in the course of a login on the phone is still configuration.
 */
export function cellOf(clause: Clause, seenOn: FormFactor): FormFactor {
  const [only] = clause.formFactors;
  return clause.formFactors.includes(seenOn) || only === undefined ? seenOn : only;
}

const find = (id: string | undefined, edition: Edition): Clause | undefined =>
  clauses.find((clause) => clause.id === id && clause.editions[edition] !== null);

/** The clause each error names first, in the form `clause B4`. */
const namedIn = (test: TestRecord, edition: Edition): Clause[] =>
  test.errors.flatMap((message) => find(/\bclause ([A-F]\d{1,2})\b/.exec(message)?.[1], edition) ?? []);

/**
 * Which clauses a failed test speaks against. What something around the guide kept from being judged is blocked. Else a failed condition says so itself; the test's clauses that it could not
 * look at any more are blocked by it. Without one, the clause that the error names failed; and when it names none, every
 * clause the test did not get to.
 */
export function attributionsOf(test: TestRecord, edition: Edition): Attribution[] {
  if (test.status !== 'failed') return [];
  const unseen = test.clauses.flatMap((id) => {
    const clause = find(id, edition);
    return clause === undefined || test.conditions.some((condition) => condition.clause === id)
      ? []
      : [clause];
  });
  const cause = causeOfTest(test);
  if (cause !== undefined) {
    return unseen.map((clause) => ({
      clause: clause.id,
      formFactor: cellOf(clause, test.formFactor),
      verdict: 'blocked' as const,
      reason: `could not be judged: ${cause.says}`,
      blockedBy: null,
    }));
  }
  const failing = test.conditions.filter(({ holds }) => !holds).map(({ clause }) => clause);
  const broken = clauses.find(({ id }) => failing.includes(id));
  const named = broken === undefined ? namedIn(test, edition) : [];
  const culprit = broken ?? named[0];
  const reason = `"${test.title}" failed: ${firstErrorLine(test)}`;

  const failed = culprit === undefined ? unseen : named;
  const blocked = culprit === undefined ? [] : unseen.filter((clause) => !named.includes(clause));
  return [
    ...failed.map((clause) => ({
      clause: clause.id,
      formFactor: cellOf(clause, test.formFactor),
      verdict: 'failed' as const,
      reason,
      blockedBy: null,
    })),
    ...blocked
      .filter((clause) => clause !== culprit)
      .map((clause) => ({
        clause: clause.id,
        formFactor: cellOf(clause, test.formFactor),
        verdict: 'blocked' as const,
        reason: `blocked by ${culprit?.id ?? ''}`,
        blockedBy: culprit?.id ?? null,
      })),
  ];
}
