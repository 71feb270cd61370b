import { parseArgs } from 'node:util';
import { commandLine } from './command-line.ts';
import { verifyEvidence } from '../manifest/manifest.ts';

/** `npm run verify-evidence -- [folder] [--public-key file]`. */
await commandLine('npm run verify-evidence -- [folder, "reports" unless given] [--public-key file]', () => {
  const { values, positionals } = parseArgs({
    options: { 'public-key': { type: 'string' } },
    allowPositionals: true,
  });
  const [folder = 'reports', surplus] = positionals;
  if (surplus !== undefined) throw new Error(`expected one folder, found "${surplus}" as well`);
  const { exitCode, lines } = verifyEvidence(folder, values['public-key'] ?? null);
  console.log(lines.join('\n'));
  return exitCode;
});
