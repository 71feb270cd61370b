import { cause as causeNamed } from '../../guide/causes/catalogue.ts';
import type { Audit, ClauseEntry } from './audit-schema.ts';
import type { RunCause } from '../gathering/cause.ts';
import { missedPeople, peopleSentence } from './people.ts';
import type { Verdict } from './verdicts.ts';

type Summary = Audit['summary'];

/** From the verdict that weighs most to the one that weighs least. */
const weights: readonly Verdict[] = ['failed', 'blocked', 'not-tested', 'passed', 'not-testable'];

/** The verdict of a clause over its form factors: the one that weighs most. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  weights.find((verdict) => verdicts.includes(verdict)) ?? 'not-tested';

const countOf = (verdicts: readonly Verdict[]): Summary['clauses'] => {
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    blocked: count('blocked'),
    'not-tested': count('not-tested'),
    'not-testable': count('not-testable'),
  };
};

const list = (items: readonly string[]): string => {
  const [last = ''] = items.slice(-1);
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};

/** Clauses with their entries, in the guide's order. */
const byClause = (entries: readonly ClauseEntry[]): { id: string; entries: ClauseEntry[] }[] =>
  [...new Set(entries.map(({ id }) => id))].map((id) => ({
    id,
    entries: entries.filter((entry) => entry.id === id),
  }));

const sentenceFor = (failed: readonly ClauseEntry[], on: string): string => {
  const ids = [...new Set(failed.map(({ id }) => id))];
  const [first] = failed;
  if (first === undefined) return '';
  const where = first.evidence.find(({ holds }) => !holds)?.where ?? first.where;
  if (ids.length === 1) {
    return `engomo does NOT sign in with authentik as the guide says, ${on}: clause ${first.id} (${first.title}) does not hold; change it at ${where}.`;
  }
  const named = ids.length > 4 ? [...ids.slice(0, 3), `${ids.length - 3} more`] : ids;
  return `engomo does NOT sign in with authentik as the guide says, ${on}: clauses ${list(named)} do not hold; begin with ${first.id} at ${where}.`;
};

/** What to run instead when what was asked for builds on chapters that were left out; empty when it does not. */
function unrunBasis(entries: readonly ClauseEntry[]): string {
  const leftOut = entries.find(
    ({ blockedBy }) =>
      blockedBy !== null && entries.some(({ id, verdict }) => id === blockedBy && verdict === 'not-tested'),
  );
  if (leftOut === undefined) return '';
  const chapters = 'ABCDEF'.slice(0, 'ABCDEF'.indexOf(leftOut.part) + 1);
  return `; ${leftOut.id} builds on ${leftOut.blockedBy ?? ''}, which was left out: run without --grep, or with --grep "@[${chapters}]"`;
}

const holding = (
  entries: readonly ClauseEntry[],
  clauses: Summary['clauses'],
  asked: number,
  { edition, judged: on }: RunOutcome,
  login: boolean,
): string => {
  const of = `clauses of the ${edition} edition`;
  if (clauses.passed === asked) {
    return `engomo signs in with authentik as the guide says, ${on}: all ${asked} ${of} hold.`;
  }
  const open = [
    clauses.blocked > 0 ? `${clauses.blocked} could not be reached` : '',
    clauses['not-tested'] > 0
      ? `${clauses['not-tested']} ${clauses['not-tested'] === 1 ? 'was' : 'were'} not tested`
      : '',
  ].filter((text) => text !== '');
  const count = `${clauses.passed} of ${asked} ${of} hold, ${list(open)}`;
  if (clauses.passed === 0) {
    const { says } = causeNamed('nothing-proven', { on, clauses: `${asked} ${of}` });
    return `${says}${unrunBasis(entries)}.`;
  }
  return login
    ? `engomo signs in with authentik as the guide says, ${on}, as far as it was tested: ${count}.`
    : `What was tested is as the guide says, ${on}, but the login was not: ${count}.`;
};

/** A sentence that goes on. */
const withoutStop = (text: string): string => text.replace(/\.$/, '');

const sentenceWithoutBrokenClause = (
  run: RunOutcome,
  clauses: Summary['clauses'],
  asked: number,
): string | null => {
  const { mode, edition, failedTests, flakyTests, problems, causes, judged: on } = run;
  // Who on the list is to blame has a sentence of its own.
  const isPersonal = run.status === 'failed' && failedTests.length === 0 && missedPeople(run.people).size > 0;
  const status = isPersonal ? 'passed' : run.status;
  const [problem] = problems;
  const [cause] = causes;
  const [failed] = failedTests;
  const [flaky] = flakyTests;
  const more = (items: readonly unknown[]): string =>
    items.length > 1 ? ` (and ${items.length - 1} more)` : '';
  if (problem !== undefined) return `The run proves nothing, ${on}: ${problem}${more(problems)}.`;
  if (cause !== undefined) {
    return `It cannot be said whether engomo signs in with authentik as the guide says, ${on}: ${withoutStop(cause.says)}${more(causes)}; ${clauses.passed} of ${asked} clauses of the ${edition} edition were seen to hold.`;
  }
  if (failed !== undefined)
    return `No clause was seen broken, ${on}, but a test failed: "${failed}"${more(failedTests)}.`;
  if (status === 'interrupted' || status === 'timedout') {
    const count = `${clauses.passed} of ${asked} clauses of the ${edition} edition`;
    return `${causeNamed('cut-short', { on, count }).says}.`;
  }
  if (status === 'passed' && mode === 'plan') return `This is what a run would do, ${on}: nothing was sent.`;
  if (status === 'passed' && mode === 'remove') return `What the suite had made is removed, ${on}.`;
  if (status === 'passed' || clauses.passed === 0) return null;
  return flaky === undefined
    ? `${causeNamed('outside', { on }).says}.`
    : `${causeNamed('flaky', { on, test: flaky }).says}${more(flakyTests)}.`;
};

/** What is known of a run besides its clauses. */
export interface RunOutcome {
  readonly status: Summary['status'];
  readonly mode: Audit['run']['mode'];
  readonly edition: string;
  /** Titles. */
  readonly failedTests: readonly string[];
  /** Titles of those that passed only after a failed attempt. */
  readonly flakyTests: readonly string[];
  readonly problems: readonly string[];
  /** Why something could not be judged. */
  readonly causes: readonly Pick<RunCause, 'kind' | 'says'>[];
  readonly people: Audit['people'];
  /** What was judged, as a phrase such as "on the embedded lab". */
  readonly judged: string;
}

/** The verdict on a run: one sentence that a reader understands in ten seconds, and the counts behind it. */
export function summarise(entries: readonly ClauseEntry[], run: RunOutcome): Summary {
  const perClause = byClause(entries).map(({ entries: cells }) => worst(cells.map(({ verdict }) => verdict)));
  const clauses = countOf(perClause);
  const asked = perClause.length - clauses['not-testable'];
  const failed = entries.filter(({ verdict }) => verdict === 'failed');
  const login = entries.some(({ part, verdict }) => part === 'F' && verdict === 'passed');
  const sentence =
    failed.length > 0
      ? sentenceFor(failed, run.judged)
      : (sentenceWithoutBrokenClause(run, clauses, asked) ?? holding(entries, clauses, asked, run, login));
  return {
    holds: run.status === 'passed' && run.problems.length === 0 && clauses.passed === asked,
    sentence: [sentence, peopleSentence(run.people)].join(' ').trim(),
    status: run.status,
    clauses,
    cells: countOf(entries.map(({ verdict }) => verdict)),
  };
}
