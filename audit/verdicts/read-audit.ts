import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { auditSchema, type Audit } from './audit-schema.ts';

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
