import type { Audit } from './audit-schema.ts';
import { causeOfTest, type ToldCause } from '../gathering/cause.ts';
import { firstErrorLine, type TestRecord } from '../gathering/test-record.ts';
import { broken } from './verdicts.ts';

type PersonEntry = Audit['people'][number];

const finding = (test: TestRecord): Pick<PersonEntry, 'verdict' | 'reason'> => {
  if (test.status === 'passed') return { verdict: 'passed', reason: '' };
  if (test.status !== 'failed') {
    return { verdict: 'not-tested', reason: test.skipReason ?? 'the run ended before this login began' };
  }
  const cause = causeOfTest(test);
  if (cause !== undefined) return { verdict: 'blocked', reason: `could not be judged: ${cause.says}` };
  const failing = test.conditions.filter(({ holds }) => !holds);
  return { verdict: 'failed', reason: broken(failing) || firstErrorLine(test) };
};

/** The people of the list, an entry for each of their logins. What is seen of them is theirs: no clause is judged by it. */
export const peopleEntries = (tests: readonly TestRecord[]): PersonEntry[] =>
  tests.flatMap((test) => {
    const { device, file, formFactor, line, person, project, title } = test;
    return person === null
      ? []
      : [{ ...person, formFactor, device, ...finding(test), test: { title, file, line, project } }];
  });

/** The causes without those that ended the logins of one person alone: they stand with that person. */
export function sharedCauses(causes: readonly ToldCause[], tests: readonly TestRecord[]): ToldCause[] {
  const personal = new Set(tests.flatMap(({ person, title }) => (person === null ? [] : [title])));
  return causes.filter(
    ({ kind, tests: ended }) =>
      kind === 'suite' || ended.length !== 1 || ended.some((title) => !personal.has(title)),
  );
}

/** Names of a list as far as a sentence bears them. */
const NAMED = 3;

/** How many of the people on the list ended where they were to end, and who did not; empty without a list. */
export function peopleSentence(people: readonly Pick<PersonEntry, 'email' | 'verdict'>[]): string {
  const all = new Set(people.map(({ email }) => email));
  const missed = [...missedPeople(people)];
  if (all.size === 0) return '';
  const ended = `${all.size - missed.length} of ${all.size} people on the list ended as expected`;
  if (missed.length === 0) return `${ended}.`;
  const more = missed.length > NAMED ? ` and ${missed.length - NAMED} more` : '';
  return `${ended}, not so: ${missed.slice(0, NAMED).join(', ')}${more}.`;
}

/** Who did not end where they were to end, or was not seen to. */
export const missedPeople = (
  people: readonly Pick<PersonEntry, 'email' | 'verdict'>[],
): ReadonlySet<string> =>
  new Set(people.flatMap(({ email, verdict }) => (verdict === 'passed' ? [] : [email])));
