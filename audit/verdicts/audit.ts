import type { Audit, ClauseEntry, TestEntry } from './audit-schema.ts';
import type { Gathered } from '../gathering/gather.ts';
import { causesOf } from '../gathering/cause.ts';
import { forEachName, guideNames, inNames, nameIds } from '../../guide/names.ts';
import { judged } from './judged.ts';
import { localTime } from './local-time.ts';
import { summarise } from './summary.ts';
import { peopleEntries, sharedCauses } from './people.ts';
import type { TestRecord } from '../gathering/test-record.ts';
import type { RunMetadata } from '../gathering/attachment-schemas.ts';
import { judge, type ClauseVerdict } from './verdicts.ts';

/** What the runner and the machine say about a run. */
export interface RunFacts {
  readonly metadata: RunMetadata;
  readonly status: Audit['summary']['status'];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly timeZone: string;
  readonly operatingSystem: string;
  readonly node: string;
  readonly playwright: string;
  readonly retries: number;
  /** Errors outside any test, such as those of the set-up. */
  readonly errors: readonly string[];
}

const reference = ({
  title,
  file,
  line,
  project,
  status,
  durationMs,
}: TestRecord): ClauseEntry['tests'][number] => ({
  title,
  file,
  line,
  project,
  status,
  durationMs,
});

const clauseEntry = (cell: ClauseVerdict, { edition, names: given }: RunMetadata): ClauseEntry => {
  const { clause, formFactor, verdict, reason, blockedBy } = cell;
  const wording = clause.editions[edition];
  const printed = guideNames(edition);
  const names = forEachName((id) => given[id]?.name ?? printed[id]);
  const title = inNames(clause.title, names);
  return {
    id: clause.id,
    part: clause.part,
    title,
    editions: { ...clause.editions },
    wording: wording === 'asked' ? title : wording,
    formFactor,
    verdict,
    reason,
    blockedBy,
    where: inNames(clause.where, names),
    tests: cell.tests.map(reference),
    evidence: cell.evidence.map(({ clause: _clause, ...condition }) => condition),
  };
};

const testEntry = (test: TestRecord): TestEntry => ({
  ...reference(test),
  device: test.device,
  formFactor: test.formFactor,
  setup: test.setup,
  clauses: [...test.clauses],
  person: test.person?.email ?? null,
  flaky: test.flaky,
  attempts: test.attempts,
  attemptResults: test.attemptResults.map((attempt) => ({ ...attempt })),
  errors: [...test.errors],
  skipReason: test.skipReason,
  pictures: test.pictures.map(({ name, sha256, address, time }) => ({ name, sha256, address, time })),
});

/** Names that were found, as a run's metadata has them. */
const foundOf = ({ names }: Gathered): RunMetadata['names'] =>
  Object.fromEntries(
    nameIds.flatMap((id) => {
      const name = names[id];
      return name === undefined ? [] : [[id, { name, by: 'found' as const }]];
    }),
  );

/** A run, judged: what `audit.json` holds and the report shows. */
export function auditOf(gathered: Gathered, facts: RunFacts): Audit {
  const { status, startedAt, durationMs, errors, metadata: _, ...machine } = facts;
  const metadata = { ...facts.metadata, names: { ...facts.metadata.names, ...foundOf(gathered) } };
  const causes = sharedCauses(causesOf(gathered.tests, errors), gathered.tests);
  const people = peopleEntries(gathered.tests);
  const guideTests = gathered.tests.filter(({ person }) => person === null);
  const [before] = causesOf([], errors);
  const judgement = judge(metadata.edition, guideTests, before?.says ?? null);
  const clauses = judgement.map((cell) => clauseEntry(cell, metadata));
  const titles = (wanted: (test: TestRecord) => boolean): string[] =>
    guideTests.filter(wanted).map(({ title }) => title);
  return {
    schema: 2,
    summary: summarise(clauses, {
      status,
      mode: metadata.mode,
      edition: metadata.edition,
      failedTests: titles((test) => test.status === 'failed'),
      flakyTests: titles((test) => test.flaky),
      problems: gathered.problems,
      causes,
      people,
      judged: judged(metadata.targets, gathered.systems),
    }),
    run: {
      ...metadata,
      startedAt: localTime(startedAt),
      endedAt: localTime(new Date(startedAt.getTime() + durationMs)),
      durationMs,
      ...machine,
    },
    systems: [...gathered.systems],
    clauses,
    people,
    notes: [...gathered.remarks],
    traits: [...gathered.traits],
    configuration: [...gathered.configuration],
    tests: gathered.tests.map(testEntry),
    causes: causes.map(({ clauses: ids, tests, ...cause }) => ({
      ...cause,
      clauses: [...ids],
      tests: [...tests],
    })),
    problems: [...gathered.problems],
  };
}
