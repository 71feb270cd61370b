import { clauses, type Clause, type ClauseId, type Edition, type FormFactor } from '../../guide/clauses.ts';
import { type Attribution, attributionsOf, causeOfTest, cellOf } from '../gathering/cause.ts';
import { firstErrorLine, type TestRecord } from '../gathering/gather.ts';
import type { SeenCondition } from '../gathering/attachments.ts';

/** What a run says about a clause: `blocked` = another broken clause kept it from being seen. */
export type Verdict = 'passed' | 'failed' | 'not-tested' | 'not-testable' | 'blocked';

/** The form factors of the clause matrix, in the order of its columns. */
export const formFactors: readonly FormFactor[] = ['desktop', 'phone'];

/** A condition with the test that saw it. */
export interface ClauseEvidence extends SeenCondition {
  readonly test: string;
  readonly project: string;
}

/** One cell of the clause matrix. */
export interface ClauseVerdict {
  readonly clause: Clause;
  readonly formFactor: FormFactor;
  readonly verdict: Verdict;
  /** A sentence that says why. */
  readonly reason: string;
  /** The broken clause in the way; only of a blocked cell, and `null` when the way was blocked by something else. */
  readonly blockedBy: ClauseId | null;
  readonly tests: readonly TestRecord[];
  readonly evidence: readonly ClauseEvidence[];
}

type Finding = Pick<ClauseVerdict, 'verdict' | 'reason' | 'blockedBy'>;

const finding = (verdict: Verdict, reason: string, blockedBy: ClauseId | null = null): Finding => ({
  verdict,
  reason,
  blockedBy,
});

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Why a clause cannot be seen on a form factor at all; `null` when it can. */
function untestable(clause: Clause, formFactor: FormFactor, edition: Edition): Finding | null {
  if (clause.editions[edition] === null) {
    return finding('not-testable', `the ${edition} edition of the guide does not ask for it`);
  }
  if (clause.formFactors.includes(formFactor)) return null;
  return finding(
    'not-testable',
    formFactor === 'phone'
      ? 'configuration is the same for every form factor; it is read on the desktop'
      : 'a desktop has no engomo app that could be called back at its own scheme',
  );
}

/** A failed condition as a sentence. */
export const broken = (failing: readonly SeenCondition[]): string => {
  const [first] = failing;
  if (first === undefined) return '';
  const more = failing.length > 1 ? ` (and ${plural(failing.length - 1, 'more condition')})` : '';
  return `not so: ${first.property}; expected ${first.expected}, found ${first.observed}${more}; change it at ${first.where}`;
};

/** `X` of a skip reason that begins `blocked by X:`. */
const blockerIn = (reason: string): ClauseId | null => {
  const id = /^blocked by (?:clause )?([A-F]\d{1,2})\b/.exec(reason)?.[1];
  return clauses.find((clause) => clause.id === id)?.id ?? null;
};

/**
 * Judges every clause of the guide on every form factor: the complete matrix, in the guide's order.
 *
 * @param before what kept the tests from beginning at all, as a sentence; `null`: nothing.
 */
export const judge = (
  edition: Edition,
  tests: readonly TestRecord[],
  before: string | null = null,
): ClauseVerdict[] => new Judgement(edition, tests, before).verdicts();

class Judgement {
  readonly #edition: Edition;
  readonly #tests: readonly TestRecord[];
  readonly #before: string | null;
  readonly #attributions: readonly Attribution[];

  constructor(edition: Edition, tests: readonly TestRecord[], before: string | null) {
    this.#edition = edition;
    this.#tests = tests;
    this.#before = before;
    this.#attributions = tests.flatMap((test) => attributionsOf(test, edition));
  }

  verdicts(): ClauseVerdict[] {
    const decided = clauses.flatMap((clause) =>
      formFactors.map((formFactor) => this.#cell(clause, formFactor)),
    );
    const failed = decided.find(({ verdict }) => verdict === 'failed')?.clause.id ?? null;
    return decided.map(({ pending, ...cell }) =>
      pending ? { ...cell, ...this.#unrun(cell, failed) } : cell,
    );
  }

  #cell(clause: Clause, formFactor: FormFactor): ClauseVerdict & { pending: boolean } {
    const moved = (test: TestRecord): boolean => cellOf(clause, test.formFactor) === formFactor;
    // Configuration read on a phone is still configuration; an app callback seen on a desktop proves nothing of
    // phones, but one that fails there must not vanish.
    const counts = (test: TestRecord): boolean =>
      test.formFactor === formFactor || (formFactor === 'desktop' && moved(test));
    const evidence = this.#tests.flatMap((test) =>
      test.conditions
        .filter((condition) => condition.clause === clause.id)
        .filter(({ holds }) => (holds ? counts(test) : moved(test)))
        .map((condition) => ({ ...condition, test: test.title, project: test.project })),
    );
    const tests = this.#tests.filter((test) => test.clauses.includes(clause.id) && counts(test));
    const found =
      untestable(clause, formFactor, this.#edition) ?? this.#judge(clause, formFactor, tests, evidence);
    return {
      clause,
      formFactor,
      ...(found ?? finding('not-tested', '')),
      tests,
      evidence,
      pending: found === null,
    };
  }

  /** What is known without a look at the other clauses; `null` when the clause's tests did not run. */
  #judge(
    clause: Clause,
    formFactor: FormFactor,
    tests: readonly TestRecord[],
    evidence: readonly ClauseEvidence[],
  ): Finding | null {
    const failing = evidence.filter(({ holds }) => !holds);
    if (failing.length > 0) return finding('failed', broken(failing));

    const attributed = this.#attributions.filter(
      ({ clause: id, formFactor: form }) => id === clause.id && form === formFactor,
    );
    const failure = attributed.find(({ verdict }) => verdict === 'failed');
    if (failure) return finding('failed', failure.reason);

    const passed = tests.filter(({ status }) => status === 'passed').length;
    const idle = tests.filter(({ status }) => status === 'skipped' || status === 'not-run').length;
    const aside = idle === 0 ? '' : `; ${plural(idle, 'further test')} did not run`;
    if (evidence.length > 0) {
      return finding('passed', `${plural(evidence.length, 'condition holds', 'conditions hold')}${aside}`);
    }
    if (passed > 0) return finding('passed', `${plural(passed, 'test')} passed${aside}`);

    const block = attributed.find(({ verdict }) => verdict === 'blocked');
    if (block) return finding('blocked', block.reason, block.blockedBy);
    // What is in the way before a test file is read leaves no test that could name a clause.
    if (this.#before !== null && this.#tests.length === 0) return null;
    if (tests.length === 0) {
      return finding('not-tested', `no test names this clause${formFactor === 'phone' ? ' on a phone' : ''}`);
    }
    for (const { skipReason } of tests) {
      const blocker = skipReason === null ? null : blockerIn(skipReason);
      if (skipReason !== null && blocker !== null) return finding('blocked', skipReason, blocker);
    }
    const reason = tests.find(({ skipReason }) => skipReason !== null)?.skipReason;
    return reason === undefined || reason === null ? null : finding('not-tested', `skipped: ${reason}`);
  }

  /** A clause whose tests did not run: because of something that failed before them, or for want of time. */
  #unrun(cell: ClauseVerdict, firstFailed: ClauseId | null): Finding {
    const culprits = cell.tests.flatMap((test) => this.#culprits(test));
    const [culprit] = culprits;
    if (culprit === undefined) {
      if (this.#before !== null) return finding('blocked', `could not be judged: ${this.#before}`);
      return cell.tests.some(({ status }) => status === 'skipped')
        ? finding('not-tested', 'skipped without a reason')
        : finding('not-tested', 'the run ended before its test began');
    }
    const cause = culprits.map(causeOfTest).find((told) => told !== undefined);
    if (cause !== undefined) return finding('blocked', `could not be judged: ${cause.says}`);
    return firstFailed === null
      ? finding('blocked', `blocked by "${culprit.title}", which failed: ${firstErrorLine(culprit)}`)
      : finding('blocked', `blocked by ${firstFailed}`, firstFailed);
  }

  /** Failed tests that kept this one from running: of projects it waits for, or before it in the same file. */
  #culprits(test: TestRecord): TestRecord[] {
    return this.#tests.filter(
      (other) =>
        other.status === 'failed' &&
        (test.dependencies.includes(other.project) ||
          (other.project === test.project && other.file === test.file && test.skipReason === null)),
    );
  }
}
