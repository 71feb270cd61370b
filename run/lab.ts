import { once } from 'node:events';
import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { currentRun, type Credentials } from '../fixtures/run/run.ts';
import { network } from '../fixtures/run/network.ts';
import { startLab } from './lab-process.ts';
import { refuseUnknownFault, settingsOrExit } from './settings.ts';

/** `npm run lab`: the lab for a person, as `.env` and the settings LAB_… say; it ends with Ctrl-C. */
const [unexpected] = process.argv.slice(2);
if (unexpected !== undefined) {
  console.error(
    `npm run lab takes no "${unexpected}". The settings LAB_… of .env.example say what is played: LAB_ENGOMO=german npm run lab`,
  );
  process.exit(exitCodes.settings);
}
const settings = settingsOrExit();
await refuseUnknownFault(settings);
const run = currentRun(settings);
const end = await startLab(settings);
const { proxy, pinnedKeys } = network(run, settings);
const { engomo, origins } = run.guide;

const product = (name: string, address: string, { username, password }: Credentials): string =>
  `${name.padEnd(10)} ${address.padEnd(44)} ${username} / ${password.reveal()}`;

const played = [
  ...(settings.authentik === null && run.authentikAdmin !== null
    ? [product('authentik', `${origins.authentik}/if/admin/`, run.authentikAdmin)]
    : []),
  ...(settings.engomo === null ? [product('engomo', engomo.composer, run.engomoAdmin)] : []),
  // Only a fault finds the guide carried out, and so a person who signs in.
  ...(settings.lab.fault !== null && run.endUserPassword !== null
    ? [product('user', engomo.start, { username: run.endUser.email, password: run.endUserPassword })]
    : []),
];
console.log(`${played.join('\n')}

The names exist behind the lab’s own proxy only:

  chromium --user-data-dir="$(mktemp -d)" --proxy-server=${proxy} \\
    --ignore-certificate-errors-spki-list=${pinnedKeys.join(',')} ${engomo.start}

lab ready; Ctrl-C ends it`);
await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
await end();
process.exit();
