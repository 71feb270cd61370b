import { z } from 'zod';
import {
  configurationSchema,
  noteSchema,
  runMetadataSchema,
  seenConditionSchema,
  systemSchema,
  traitSchema,
} from './testimony.ts';

const verdict = z.enum(['passed', 'failed', 'not-tested', 'not-testable', 'blocked']);
const formFactor = z.enum(['desktop', 'phone']);

/** A test as the audit names it. */
const testReference = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number().int(),
  project: z.string(),
  status: z.enum(['passed', 'failed', 'skipped', 'not-run']),
  /** Of all attempts, in milliseconds. */
  durationMs: z.number(),
});

const clauseEntry = z.object({
  id: z.string(),
  part: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  /** What the guide asks for, in our words. */
  title: z.string(),
  /** How the edition followed words it where that differs; `null` when it does not ask for it. */
  wording: z.string().nullable(),
  /** How each edition words it: `asked` when as in the title, `null` when it does not ask for it. */
  editions: z.object({ '2024': z.string().nullable(), '2026': z.string().nullable() }),
  formFactor,
  verdict,
  /** A sentence that says why. */
  reason: z.string(),
  /** The broken clause in the way, of a blocked entry. */
  blockedBy: z.string().nullable(),
  /** Where to change it: product > path through its screens > field. */
  where: z.string(),
  tests: z.array(testReference),
  evidence: z.array(
    seenConditionSchema.omit({ clause: true }).extend({ test: z.string(), project: z.string() }),
  ),
});

const testEntry = testReference.extend({
  device: z.string().nullable(),
  formFactor,
  /** Whether it prepares or tidies up; such a test supports no clause. */
  setup: z.boolean(),
  clauses: z.array(z.string()),
  flaky: z.boolean(),
  attempts: z.number().int(),
  errors: z.array(z.string()),
  skipReason: z.string().nullable(),
  pictures: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      /** Address the page stood at, without query; `null` when the test did not say. */
      address: z.string().nullable(),
      /** ISO 8601 with the zone's offset. */
      time: z.string().nullable(),
    }),
  ),
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
  /** Version of this schema. */
  schema: z.literal(2),
  summary: z.object({
    /** Whether every clause the edition asks for was seen to hold, and the run is worth something as evidence. */
    holds: z.boolean(),
    /** The verdict in one sentence. */
    sentence: z.string(),
    status: z.enum(['passed', 'failed', 'timedout', 'interrupted']),
    /** Clauses the edition asks for, by their worst verdict over the form factors. */
    clauses: counts,
    /** Cells of the matrix: clause × form factor. */
    cells: counts,
  }),
  run: runMetadataSchema.extend({
    /** ISO 8601 with the zone's offset. */
    startedAt: z.string(),
    endedAt: z.string(),
    /** IANA name, such as `Europe/Vienna`. */
    timeZone: z.string(),
    durationMs: z.number(),
    operatingSystem: z.string(),
    node: z.string(),
    playwright: z.string(),
    /** Attempts granted to a failed test besides the first. */
    retries: z.number().int(),
  }),
  systems: z.array(systemSchema),
  clauses: z.array(clauseEntry),
  notes: z.array(noteSchema.extend({ test: z.string(), project: z.string() })),
  /** What products showed besides: each once. */
  traits: z.array(traitSchema),
  /** What was configured, as it was read back, before and after; in the order of reading. */
  configuration: z.array(configurationSchema),
  tests: z.array(testEntry),
  /** What makes the run worthless as evidence. */
  problems: z.array(z.string()),
});

/** See {@link auditSchema}. */
export type Audit = z.infer<typeof auditSchema>;

/** One cell of the clause matrix, with its evidence. */
export type ClauseEntry = Audit['clauses'][number];

/** One test of one project. */
export type TestEntry = Audit['tests'][number];
