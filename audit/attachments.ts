import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TestResult } from '@playwright/test/reporter';
import { z } from 'zod';
import type { Picture } from './test-record.ts';
import { pictureSchema, testimony } from './testimony.ts';

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
 * What a test told under a name, in the order of telling.
 *
 * @param by who told it, for complaints: `test "…" (project …)`.
 */
export const told = <T>(
  attachments: readonly Attachment[],
  name: keyof typeof testimony,
  schema: z.ZodType<T>,
  by: string,
  complain: Complain,
): T[] =>
  attachments
    .filter((attachment) => attachment.name === testimony[name])
    .flatMap((attachment) => read(attachment, schema, by, complain) ?? []);

/** The pictures a test took, with where and when as far as it told. */
export function picturesOf(attachments: readonly Attachment[], by: string, complain: Complain): Picture[] {
  const places = told(attachments, 'picture', pictureSchema, by, complain);
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
