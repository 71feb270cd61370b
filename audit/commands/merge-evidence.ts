import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cause } from '../../guide/causes/catalogue.ts';
import { scanFolder } from '../redaction/leak-gate.ts';
import { exitCodeOf, exitCodes } from '../verdicts/exit-code.ts';
import { plainTypography } from '../verdicts/visible-text.ts';
import { mergeAudits } from '../comparison/merge.ts';
import { requireAudit } from '../verdicts/read-audit.ts';
import { signingKey } from '../manifest/signature.ts';
import { picturesBeside, writeAudit } from '../verdicts/write-audit.ts';
import { writeManifest } from '../manifest/write-manifest.ts';
import { commandLine } from './command-line.ts';

/** `npm run merge-evidence -- a/audit.json b/audit.json …`: the exit code of the whole run, 2 for unusable input. */
await commandLine(
  'npm run merge-evidence -- one/audit.json other/audit.json … [--output folder] [--signing-key file]',
  async () => {
    const { values, positionals } = parseArgs({
      options: { output: { type: 'string', default: 'merged-reports' }, 'signing-key': { type: 'string' } },
      allowPositionals: true,
    });
    const [first, ...others] = positionals;
    if (first === undefined || others.length === 0) {
      throw new Error(`expected the audits of at least two parts, found ${positionals.length}`);
    }
    const keyFile = values['signing-key'];
    const key = keyFile === undefined ? null : signingKey(keyFile);
    const merged = mergeAudits([requireAudit(first), ...others.map(requireAudit)]);
    const pictures = new Map(positionals.flatMap((file) => [...picturesBeside(file, requireAudit(file))]));
    await writeAudit(join(values.output, 'audit'), merged, pictures);
    // The secrets of the parts are gone with them, each behind its own leak gate: here it is their shape that tells.
    const leaks = scanFolder(values.output, []);
    if (leaks.length > 0) {
      const { says, remedy } = cause('leak', { count: leaks.length });
      console.error([says, ...leaks.map(({ file, secret }) => `  ${file}: ${secret}`), remedy].join('\n'));
      return exitCodes.suite;
    }
    writeManifest(values.output, key);
    console.log(`${plainTypography(merged.summary.sentence)}\n\n${join(values.output, 'audit/index.html')}`);
    return exitCodeOf(merged);
  },
);
