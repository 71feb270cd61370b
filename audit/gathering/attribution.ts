import { clauses, type Clause, type ClauseId, type Edition, type FormFactor } from '../../guide/clauses.ts';
import { causeOfTest } from './cause.ts';
import { firstErrorLine, type TestRecord } from './test-record.ts';

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
