import type { Audit, ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { judged } from '../verdicts/judged.ts';
import { summarise } from '../verdicts/summary.ts';
import type { Verdict } from '../verdicts/verdicts.ts';

/** Facts in which parts of one run are alike. */
const SAME = ['edition', 'mode', 'matching', 'lockFile', 'commit'] as const;

/** What was seen anywhere counts: a broken clause before one that holds, that before one nobody got to. */
const VERDICTS: readonly Verdict[] = ['failed', 'passed', 'blocked', 'not-tested', 'not-testable'];

const TESTS: readonly TestEntry['status'][] = ['failed', 'passed', 'skipped', 'not-run'];

const RUNS: readonly Audit['summary']['status'][] = ['interrupted', 'timedout', 'failed', 'passed'];

const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const nameOf = ({ title, file, line, project }: ClauseEntry['tests'][number]): string =>
  JSON.stringify([title, file, line, project]);

/** Every test once: chapters that others wait for run in each part. The one that weighs most stays. */
function testsOf<T extends ClauseEntry['tests'][number]>(tests: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const test of tests) {
    const other = found.get(nameOf(test));
    if (other === undefined || TESTS.indexOf(test.status) < TESTS.indexOf(other.status)) {
      found.set(nameOf(test), test);
    }
  }
  return [...found.values()];
}

/** Every login of the list once: the verdict that weighs most stays. */
function peopleOf(people: Audit['people']): Audit['people'] {
  const weight = ({ verdict }: Audit['people'][number]): number => VERDICTS.indexOf(verdict);
  const found = new Map<string, Audit['people'][number]>();
  for (const entry of people) {
    const other = found.get(JSON.stringify(entry.test));
    if (other === undefined || weight(entry) < weight(other)) found.set(JSON.stringify(entry.test), entry);
  }
  return [...found.values()];
}

function mergedClause(entries: readonly [ClauseEntry, ...ClauseEntry[]]): ClauseEntry {
  const [first] = entries;
  const verdict = VERDICTS.find((wanted) => entries.some((entry) => entry.verdict === wanted));
  const weightiest = entries.find((entry) => entry.verdict === verdict) ?? first;
  const evidence = entries.flatMap((entry) => entry.evidence);
  const several = entries.filter((entry) => entry.verdict === 'passed').length > 1 && evidence.length > 0;
  return {
    ...weightiest,
    reason: verdict === 'passed' && several ? `${evidence.length} conditions hold` : weightiest.reason,
    tests: testsOf(entries.flatMap((entry) => entry.tests)),
    evidence,
  };
}

function refuseStrangers(audits: readonly Audit[]): void {
  const [first, ...others] = audits;
  if (first === undefined) throw new Error('expected audits to merge, found none');
  for (const { run } of others) {
    for (const name of SAME) {
      if (run[name] === first.run[name]) continue;
      throw new Error(
        `these are not parts of one run: ${name} is ${String(first.run[name])} in one and ${String(run[name])} in another`,
      );
    }
    for (const product of ['authentik', 'engomo'] as const) {
      if (run.targets[product].address === first.run.targets[product].address) continue;
      throw new Error(`these are not parts of one run: they speak of different addresses of ${product}`);
    }
  }
}

/**
 * One audit out of those of several shards or machines that did parts of one run. What one of them saw, was seen.
 *
 * @throws Error when they are not parts of one run: another edition, mode, suite or server.
 */
export function mergeAudits(audits: readonly [Audit, ...Audit[]]): Audit {
  refuseStrangers(audits);
  const [first] = audits;
  const clauses = first.clauses.map((entry) => {
    const others = audits
      .slice(1)
      .flatMap((audit) =>
        audit.clauses.filter(({ id, formFactor }) => id === entry.id && formFactor === entry.formFactor),
      );
    return mergedClause([entry, ...others]);
  });
  const tests = testsOf(audits.flatMap((audit) => audit.tests));
  const people = peopleOf(audits.flatMap((audit) => audit.people));
  const problems = unique(audits.flatMap((audit) => audit.problems));
  const causes = unique(audits.flatMap((audit) => audit.causes));
  const status =
    RUNS.find((wanted) => audits.some(({ summary }) => summary.status === wanted)) ?? first.summary.status;
  const titles = (wanted: (test: TestEntry) => boolean): string[] =>
    tests.filter((test) => test.person === null && wanted(test)).map(({ title }) => title);
  const instant = (iso: string): number => new Date(iso).getTime();
  const byStart = audits.map(({ run }) => run.startedAt).sort((one, other) => instant(one) - instant(other));
  const byEnd = audits.map(({ run }) => run.endedAt).sort((one, other) => instant(one) - instant(other));
  const startedAt = byStart[0] ?? first.run.startedAt;
  const endedAt = byEnd.at(-1) ?? first.run.endedAt;
  const together = (read: (audit: Audit) => string): string => unique(audits.map(read)).join('; ');
  return {
    schema: first.schema,
    summary: summarise(clauses, {
      status,
      mode: first.run.mode,
      edition: first.run.edition,
      failedTests: titles((test) => test.status === 'failed'),
      flakyTests: titles((test) => test.flaky),
      problems,
      causes,
      people,
      judged: judged(first.run.targets, unique(audits.flatMap((audit) => audit.systems))),
    }),
    run: {
      ...first.run,
      startedAt,
      endedAt,
      durationMs: instant(endedAt) - instant(startedAt),
      timeZone: together(({ run }) => run.timeZone),
      operatingSystem: together(({ run }) => run.operatingSystem),
      node: together(({ run }) => run.node),
      playwright: together(({ run }) => run.playwright),
      startedBy: together(({ run }) => run.startedBy),
      retries: Math.max(...audits.map(({ run }) => run.retries)),
    },
    systems: unique(audits.flatMap((audit) => audit.systems)),
    clauses,
    people,
    notes: unique(audits.flatMap((audit) => audit.notes)),
    traits: unique(audits.flatMap((audit) => audit.traits)),
    configuration: audits.flatMap((audit) => audit.configuration),
    tests,
    causes,
    problems,
  };
}
