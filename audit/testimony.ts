import { z } from 'zod';

/** Names of the attachments in which a test tells what it saw. */
export const testimony = { conditions: 'conditions', system: 'system', note: 'note' } as const;

const instant = z.iso.datetime({ offset: true, local: false });

/** The norm behind a condition of the protocol, and what it came out as. */
const requirementSchema = z.object({
  id: z.string(),
  norm: z.string(),
  force: z.enum(['MUST', 'SHOULD', 'project']),
  party: z.enum(['authentik', 'engomo']),
  verdict: z.enum(['met', 'not met', 'deviates', 'deviates no more']),
  /** Requests with their answers, a line each. */
  exchanges: z.array(z.string()),
});

/** A property of the guide held against what was seen, with the channel and the moment. */
export const seenConditionSchema = z.object({
  clause: z.string(),
  property: z.string(),
  expected: z.string(),
  observed: z.string(),
  holds: z.boolean(),
  /** Where to change it. */
  where: z.string(),
  /** The channel it was seen through, such as `authentik API`. */
  seenAt: z.string(),
  /** ISO 8601 with the zone's offset. */
  time: instant,
  requirement: requirementSchema.optional(),
});

/** See {@link seenConditionSchema}. */
export type SeenCondition = z.infer<typeof seenConditionSchema>;

/** Content of an attachment named `conditions`. */
export const conditionsSchema = z.array(seenConditionSchema);

/** Whether a product was played by the embedded lab or was a live one; `null` for the browser. */
const playedSchema = z.enum(['lab', 'live']).nullable();

/** Content of an attachment named `system`: one fact about what took part in the run. */
export const systemSchema = z.object({
  product: z.enum(['authentik', 'engomo', 'browser']),
  version: z.string(),
  address: z.string().optional(),
  played: playedSchema,
});

/** See {@link systemSchema}. */
export type System = z.infer<typeof systemSchema>;

/** Content of an attachment named `note`: something the reader should know that is no verdict. */
export const noteSchema = z.object({
  clause: z.string().nullable(),
  kind: z.enum(['observation', 'finding', 'warning']),
  text: z.string(),
});

/** See {@link noteSchema}. */
export type Note = z.infer<typeof noteSchema>;

const target = z.object({ address: z.string(), played: z.enum(['lab', 'live']) });

/** `config.metadata`: what is the same for the whole run. */
export const runMetadataSchema = z.object({
  edition: z.enum(['2024', '2026']),
  mode: z.enum(['configure', 'verify', 'remove']),
  matching: z.string(),
  targets: z.object({ authentik: target, engomo: target }),
  suite: z.object({ name: z.string(), version: z.string() }),
  /** SHA-256 of the lock file, hex. */
  lockFile: z.string(),
  commit: z.string().nullable(),
  /** Operator or address of the CI run. */
  startedBy: z.string(),
});

/** See {@link runMetadataSchema}. */
export type RunMetadata = z.infer<typeof runMetadataSchema>;

/** `metadata` of a project; without a form factor it is a desktop. */
export const projectMetadataSchema = z.object({
  formFactor: z.enum(['desktop', 'phone']).default('desktop'),
  device: z.string().nullable().default(null),
  kind: z.string().nullable().default(null),
});
