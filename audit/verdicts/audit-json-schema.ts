import { z } from 'zod';
import { auditSchema } from './audit-schema.ts';

/** The shape of `audit.json` as a JSON Schema (draft 2020-12), as docs/audit.schema.json publishes it. */
export const auditJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Audit of the guide "Integrate with engomo"',
  description: 'Content of reports/audit/audit.json: one run of the suite, judged clause by clause.',
  ...z.toJSONSchema(auditSchema, { target: 'draft-2020-12', io: 'output' }),
});
