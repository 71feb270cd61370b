import { parseArgs } from 'node:util';
import { endOfTime, startLab } from './lab.ts';
import { readRun, writeLabAddress } from './run-folder.ts';

/** The lab as a process of its own, for the run in a folder; it ends with its parent. */
const { values } = parseArgs({ options: { 'run-folder': { type: 'string' } } });
const folder = values['run-folder'];
if (folder === undefined) throw new Error('the lab is started by a run, or by a person with "npm run lab"');
const end = endOfTime();
const lab = await startLab(readRun(folder));
writeLabAddress(folder, lab.address);
await end;
await lab.close();
process.exit();
