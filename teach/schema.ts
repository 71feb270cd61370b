import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { dialectJsonSchema } from '../pages/engomo/dialect-file.ts';

/** `npm run engomo:schema`: publishes the JSON Schema of `engomo.dialect.json` for editors. */
const file = join(import.meta.dirname, '../docs/engomo.dialect.schema.json');
const style = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(dialectJsonSchema()), { ...style, filepath: file }));
