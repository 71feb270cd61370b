import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../../guide/schema-text.ts';
import { auditJsonSchema } from '../verdicts/audit-schema.ts';
import { commandLine } from './command-line.ts';

/** `npm run audit-schema`: writes docs/audit.schema.json anew, after audit/verdicts/audit-schema.ts was changed. */
await commandLine('npm run audit-schema', () => {
  const file = join(import.meta.dirname, '../../docs/audit.schema.json');
  writeFileSync(file, `${schemaText(auditJsonSchema())}\n`);
  return 0;
});
