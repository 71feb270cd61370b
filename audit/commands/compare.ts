import { parseArgs } from 'node:util';
import { compare } from '../comparison/comparison.ts';
import { comparisonText } from '../comparison/comparison-text.ts';
import { requireAudit } from '../verdicts/audit-schema.ts';
import { commandLine } from './command-line.ts';

/** `npm run compare -- old.json new.json [--json]`: 0 the same or better, 1 worse, 2 unusable input. */
await commandLine('npm run compare -- old/audit.json new/audit.json [--json]', () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [old, recent, surplus] = positionals;
  if (old === undefined || recent === undefined || surplus !== undefined) {
    throw new Error(`expected two audit files, an old one and a new one, found ${positionals.length}`);
  }
  const older = requireAudit(old);
  const newer = requireAudit(recent);
  const comparison = compare(older, newer);
  console.log(values.json ? JSON.stringify(comparison, null, 2) : comparisonText(comparison, older, newer));
  return comparison.result === 'worse' ? 1 : 0;
});
