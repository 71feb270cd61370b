import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  configurationSchema,
  remarkSchema,
  runMetadataSchema,
  seenConditionSchema,
  systemSchema,
  traitSchema,
} from '../gathering/attachments.ts';

const verdict = z.enum(['passed', 'failed', 'not-tested', 'not-testable', 'blocked']);
const formFactor = z.enum(['desktop', 'phone']);

const testStatus = z.enum(['passed', 'failed', 'skipped', 'not-run']);

/** A test as the audit names it. */
export const testReference = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number().int(),
  project: z.string(),
  status: testStatus,
  durationMs: z.number().describe('Of all attempts, in milliseconds.'),
});

const clauseEntry = z.object({
  id: z.string(),
  part: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  title: z.string().describe('What the guide asks for, in our words.'),
  wording: z
    .string()
    .nullable()
    .describe('How the edition followed words it where that differs; null when it does not ask for it.'),
  editions: z
    .object({ '2024': z.string().nullable(), '2026': z.string().nullable(), '2026.5': z.string().nullable() })
    .describe('How each edition words it: asked when as in the title, null when it does not ask for it.'),
  formFactor,
  verdict,
  reason: z.string().describe('A sentence that says why.'),
  blockedBy: z.string().nullable().describe('The broken clause in the way, of a blocked entry.'),
  where: z.string().describe('Where to change it: product > path through its screens > field.'),
  tests: z.array(testReference),
  evidence: z.array(
    seenConditionSchema.omit({ clause: true }).extend({ test: z.string(), project: z.string() }),
  ),
});

/** A test as the audit tells of it. */
export const testEntry = testReference.extend({
  device: z.string().nullable(),
  formFactor,
  setup: z.boolean().describe('Whether it prepares or tidies up; such a test supports no clause.'),
  clauses: z.array(z.string()),
  person: z.string().nullable().default(null).describe('E-mail address of whom on the list it is about.'),
  flaky: z.boolean(),
  attempts: z.number().int(),
  attemptResults: z
    .array(z.object({ status: testStatus, durationMs: z.number(), error: z.string().nullable() }))
    .describe('Each attempt, in order, with the first line of what it said.'),
  errors: z.array(z.string()),
  skipReason: z.string().nullable(),
  pictures: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      address: z
        .string()
        .nullable()
        .describe('Address the page stood at, without query; null when the test did not say.'),
      time: z.string().nullable().describe("ISO 8601 with the zone's offset."),
    }),
  ),
});

const personEntry = z.object({
  email: z.string(),
  expects: z.string().describe('Where the login is to end: composer, app, refused.'),
  formFactor,
  device: z.string().nullable(),
  verdict: verdict.exclude(['not-testable']),
  reason: z.string().describe('Why it is no other verdict than that; empty when it ended there.'),
  test: testReference.omit({ status: true, durationMs: true }),
});

const counts = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  blocked: z.number().int(),
  'not-tested': z.number().int(),
  'not-testable': z.number().int(),
});

/** Content of `audit.json`: one run, judged. */
export const auditSchema = z.object({
  schema: z.literal(2).describe('Version of this schema.'),
  summary: z.object({
    holds: z
      .boolean()
      .describe(
        'Whether every clause the edition asks for was seen to hold, and the run is worth something as evidence.',
      ),
    sentence: z.string().describe('The verdict in one sentence.'),
    status: z.enum(['passed', 'failed', 'timedout', 'interrupted']),
    clauses: counts.describe('Clauses the edition asks for, by their worst verdict over the form factors.'),
    cells: counts.describe('Cells of the matrix: clause × form factor.'),
  }),
  run: runMetadataSchema.extend({
    startedAt: z.string().describe("ISO 8601 with the zone's offset."),
    endedAt: z.string(),
    timeZone: z.string().describe('IANA name, such as Europe/Vienna.'),
    durationMs: z.number(),
    operatingSystem: z.string(),
    node: z.string(),
    playwright: z.string(),
    retries: z.number().int().describe('Attempts granted to a failed test besides the first.'),
  }),
  systems: z.array(systemSchema),
  clauses: z.array(clauseEntry),
  people: z
    .array(personEntry)
    .default([])
    .describe(
      'Logins of the people on the list: an entry for each person and form factor. No clause is judged by them.',
    ),
  notes: z.array(remarkSchema.extend({ test: z.string(), project: z.string() })),
  traits: z.array(traitSchema).describe('What products showed besides: each once.'),
  configuration: z
    .array(configurationSchema)
    .describe('What was configured, as it was read back, before and after; in the order of reading.'),
  tests: z.array(testEntry),
  causes: z
    .array(
      z.object({
        kind: z.enum(['environment', 'suite']),
        says: z.string().describe('What was expected and what was found.'),
        remedy: z.string().nullable().describe('What a person can do.'),
        clauses: z.array(z.string()).describe('What the tests it ended are about.'),
        tests: z.array(z.string()).describe('Titles of the tests it ended.'),
      }),
    )
    .default([])
    .describe('Why something could not be judged: each cause once.'),
  problems: z.array(z.string()).describe('What makes the run worthless as evidence.'),
});

/** See {@link auditSchema}. */
export type Audit = z.infer<typeof auditSchema>;

/** One cell of the clause matrix, with its evidence. */
export type ClauseEntry = Audit['clauses'][number];

/** One test of one project. */
export type TestEntry = Audit['tests'][number];

/** The shape of `audit.json` as a JSON Schema (draft 2020-12), as docs/audit.schema.json publishes it. */
export const auditJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Audit of the guide "Integrate with engomo"',
  description: 'Content of reports/audit/audit.json: one run of the suite, judged clause by clause.',
  ...z.toJSONSchema(auditSchema, { target: 'draft-2020-12', io: 'output' }),
});

/** Reads an `audit.json`; `null` when there is none. @throws Error when it is of another shape. */
export const readAudit = (file: string): Audit | null =>
  existsSync(file) ? auditSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;

/**
 * Reads an `audit.json` that a person named.
 *
 * @throws Error with a sentence when there is none, or one of another shape.
 */
export function requireAudit(file: string): Audit {
  if (!existsSync(file)) throw new Error(`expected an audit at ${file}, found none`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${String(error)}`, { cause: error });
  }
  const parsed = auditSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is no audit of this version of the suite:\n${z.prettifyError(parsed.error)}`);
}
