import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import type { Picture } from './gather.ts';
import { editionNames } from '../../guide/clauses.ts';
import { nameIds, nameOrigins } from '../../guide/names.ts';

/** Names of the attachments in which a test tells what it saw. */
type AttachmentName = 'conditions' | 'system' | 'remark' | 'traits' | 'configuration' | 'picture' | 'names';

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
  where: z.string().describe('Where to change it.'),
  seenAt: z.string().describe('The channel it was seen through, such as authentik API.'),
  time: instant.describe("ISO 8601 with the zone's offset."),
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
  version: z.string().describe('As the product says it; a sentence where it says none.'),
  build: z
    .string()
    .optional()
    .describe('What was built, where the product says it: the commit of a development build.'),
  address: z.string().optional(),
  played: playedSchema,
});

/** See {@link systemSchema}. */
export type System = z.infer<typeof systemSchema>;

/** Content of an attachment named `remark`: something the reader should know that is no verdict. */
export const remarkSchema = z.object({
  clause: z.string().nullable(),
  kind: z.enum(['observation', 'finding', 'warning']),
  text: z.string(),
});

/** See {@link remarkSchema}. */
export type Remark = z.infer<typeof remarkSchema>;

/** Something a product showed that is no verdict: what an upgrade may change although every clause still holds. */
export const traitSchema = z.object({
  product: z.enum(['authentik', 'engomo', 'browser']),
  kind: z
    .enum(['word', 'capability', 'claim'])
    .describe('A word of its interface that was used, something it can do, a claim of its tokens.'),
  name: z.string(),
  value: z.string(),
});

/** See {@link traitSchema}. */
export type Trait = z.infer<typeof traitSchema>;

/** Content of an attachment named `traits`. */
export const traitsSchema = z.array(traitSchema);

/** Content of an attachment named `configuration`: an object of a product as it was read back at a moment. */
export const configurationSchema = z.object({
  product: z.enum(['authentik', 'engomo']),
  object: z.string().describe('What it is, such as OAuth2 provider.'),
  moment: z.enum(['before', 'after']).describe('Before the suite looked after it, or after.'),
  time: instant,
  seenAt: z.string().describe('The channel it was read through.'),
  fields: z
    .record(z.string(), z.string())
    .nullable()
    .describe('Field → value as text, secrets as length and digest; null: there was no such object.'),
});

/** See {@link configurationSchema}. */
export type Configuration = z.infer<typeof configurationSchema>;

/** Content of an attachment named `names`: what is called otherwise than in the guide, and was found. */
export const foundNamesSchema = z.partialRecord(z.enum(nameIds), z.string());

/** Content of an attachment named `picture`: where and when the picture with this digest was taken. */
const pictureSchema = z.object({
  sha256: z.string().describe("SHA-256 of the picture's bytes, hex."),
  address: z.string().describe('Address the page stood at, without query.'),
  time: instant,
});

const target = z.object({ address: z.string(), played: z.enum(['lab', 'live']) });

/** `config.metadata`: what is the same for the whole run. */
export const runMetadataSchema = z.object({
  edition: z.enum(editionNames),
  mode: z.enum(['configure', 'verify', 'remove', 'plan']),
  matching: z.string(),
  names: z
    .partialRecord(z.enum(nameIds), z.object({ name: z.string(), by: z.enum(nameOrigins) }))
    .default({})
    .describe(
      'What everything is called that may be called otherwise than in the guide, and how each name came about: the ' +
        'guide prints it, a setting says it, or it was found on the way from the issuer in engomo.',
    ),
  targets: z.object({ authentik: target, engomo: target }),
  suite: z.object({ name: z.string(), version: z.string() }),
  lockFile: z.string().describe('SHA-256 of the lock file, hex.'),
  commit: z.string().nullable(),
  startedBy: z.string().describe('Operator or address of the CI run.'),
});

/** See {@link runMetadataSchema}. */
export type RunMetadata = z.infer<typeof runMetadataSchema>;

/** `metadata` of a project; without a form factor it is a desktop. */
export const projectMetadataSchema = z.object({
  formFactor: z.enum(['desktop', 'phone']).default('desktop'),
  device: z.string().nullable().default(null),
  kind: z.string().nullable().default(null),
});

/** A file or text that a test left with its result. */
type Attachment = TestResult['attachments'][number];

/** Told of each attachment that nobody can read. */
type Complain = (problem: string) => void;

const bytesOf = (attachment: Attachment): Buffer | null => {
  if (attachment.body) return attachment.body;
  if (attachment.path !== undefined && existsSync(attachment.path)) return readFileSync(attachment.path);
  return null;
};

/** Reads an attachment as JSON of a shape; `null`, and a complaint, when it is something else. */
function read<T>(attachment: Attachment, schema: z.ZodType<T>, by: string, complain: Complain): T | null {
  const at = `attachment "${attachment.name}" of ${by}`;
  const bytes = bytesOf(attachment);
  if (bytes === null) {
    complain(`${at} is empty`);
    return null;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (parsed.success) return parsed.data;
    complain(`${at} is not what was agreed: ${z.prettifyError(parsed.error)}`);
  } catch {
    complain(`${at} is no JSON`);
  }
  return null;
}

/**
 * The attachments of a test with that name, in their order.
 *
 * @param by which test, for complaints: `test "…" (project …)`.
 */
export const attached = <T>(
  attachments: readonly Attachment[],
  name: AttachmentName,
  schema: z.ZodType<T>,
  by: string,
  complain: Complain,
): T[] =>
  attachments
    .filter((attachment) => attachment.name === name)
    .flatMap((attachment) => read(attachment, schema, by, complain) ?? []);

/** The pictures a test took, with place and time where the test attached them. */
export function picturesOf(attachments: readonly Attachment[], by: string, complain: Complain): Picture[] {
  const places = attached(attachments, 'picture', pictureSchema, by, complain);
  return attachments.flatMap((attachment) => {
    if (!/^image\/(png|jpeg|webp)$/.test(attachment.contentType)) return [];
    const bytes = bytesOf(attachment);
    if (bytes === null) return [];
    const { name, contentType } = attachment;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const place = places.find((candidate) => candidate.sha256 === sha256);
    return [
      {
        name,
        contentType,
        base64: bytes.toString('base64'),
        sha256,
        address: place?.address ?? null,
        time: place?.time ?? null,
      },
    ];
  });
}
