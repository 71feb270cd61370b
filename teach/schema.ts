import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../guide/schema-text.ts';
import { dialectJsonSchema } from '../pages/engomo/dialect-file.ts';

/** `npm run engomo:schema`: publishes the JSON Schema of `engomo.dialect.json` for editors. */
const file = join(import.meta.dirname, '../docs/engomo.dialect.schema.json');
writeFileSync(file, `${schemaText(dialectJsonSchema())}\n`);
