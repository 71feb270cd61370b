import { existsSync, readFileSync } from 'node:fs';
import { auditSchema, type Audit } from './audit-schema.ts';

/** Reads an `audit.json`; `null` when there is none. @throws Error when it is of another shape. */
export const readAudit = (file: string): Audit | null =>
  existsSync(file) ? auditSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
