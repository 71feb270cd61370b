import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import type { Picture } from './test-record.ts';
import { pictureSchema, attachmentNames } from './attachment-schemas.ts';

/** A file or text that a test left with its result. */
export type Attachment = TestResult['attachments'][number];

/** Told of each attachment that nobody can read. */
export type Complain = (problem: string) => void;

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
  name: keyof typeof attachmentNames,
  schema: z.ZodType<T>,
  by: string,
  complain: Complain,
): T[] =>
  attachments
    .filter((attachment) => attachment.name === attachmentNames[name])
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
