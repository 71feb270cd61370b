import { clause, type ClauseId, type Edition, type FormFactor } from '../../guide/clauses.ts';
import { inGuideNames } from '../../guide/names.ts';
import { auditOf } from '../../audit/verdicts/audit.ts';
import type { Audit } from '../../audit/verdicts/audit-schema.ts';
import type { TestRecord } from '../../audit/gathering/gather.ts';
import type { SeenCondition } from '../../audit/gathering/attachments.ts';
import { judge, type ClauseVerdict } from '../../audit/verdicts/verdicts.ts';

const TIME = '2026-03-01T14:05:09+01:00';

/** A condition that holds. */
export const holds = (id: ClauseId): SeenCondition => ({
  clause: id,
  property: `${id} is as the guide says`,
  expected: 'right',
  observed: 'right',
  holds: true,
  where: inGuideNames(clause(id).where),
  seenAt: 'authentik API',
  time: TIME,
});

/** A condition that does not. */
export const breaks = (id: ClauseId): SeenCondition => ({ ...holds(id), observed: 'wrong', holds: false });

/** A test that passed on the desktop, with what differs. */
export const record = (differing: Partial<TestRecord> = {}): TestRecord => ({
  title: 'a test',
  file: 'tests/a.spec.ts',
  line: 1,
  project: 'guide',
  dependencies: [],
  device: null,
  formFactor: 'desktop',
  setup: false,
  clauses: [],
  person: null,
  status: 'passed',
  flaky: false,
  attempts: 1,
  attemptResults: [],
  durationMs: 10,
  errors: [],
  skipReason: null,
  conditions: [],
  pictures: [],
  ...differing,
});

/** The verdict on one clause. */
export function verdictOn(
  id: ClauseId,
  tests: readonly TestRecord[],
  formFactor: FormFactor = 'desktop',
  edition: Edition = '2024',
): Pick<ClauseVerdict, 'verdict' | 'reason' | 'blockedBy'> {
  const cell = judge(edition, tests).find(
    (entry) => entry.clause.id === id && entry.formFactor === formFactor,
  );
  if (cell === undefined) throw new Error(`the matrix has no entry for ${id} on ${formFactor}`);
  const { verdict, reason, blockedBy } = cell;
  return { verdict, reason, blockedBy };
}

/** The audit of a run with these tests. */
export const auditFor = (
  tests: readonly TestRecord[],
  status: Audit['summary']['status'] = 'passed',
  problems: readonly string[] = [],
  mode: Audit['run']['mode'] = 'configure',
): Audit =>
  auditOf(
    {
      tests,
      systems: [{ product: 'authentik', version: '2026.2.2', played: 'lab' }],
      remarks: [],
      traits: [],
      configuration: [],
      names: {},
      problems,
    },
    {
      metadata: {
        edition: '2024',
        mode,
        matching: 'strict',
        names: {},
        targets: {
          authentik: { address: 'https://authentik.company', played: 'lab' },
          engomo: { address: 'https://engomo.company', played: 'lab' },
        },
        suite: { name: 'suite', version: '1.0.0' },
        lockFile: '0'.repeat(64),
        commit: null,
        startedBy: 'selftest',
      },
      status,
      startedAt: new Date(TIME),
      durationMs: 1000,
      timeZone: 'UTC',
      operatingSystem: 'Linux',
      node: '20',
      playwright: '1',
      errors: [],
      retries: 0,
    },
  );
