import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startLab } from './lab.ts';
import { endOfTime } from './lifetime.ts';
import { readRun, writeLabAddress, type LabAddress, type LabRun } from './run-folder.ts';

/** What a person gets who starts the lab by hand: both products at the guide's literal addresses. */
function runForPerson(fault: string | undefined, face: string, variants: readonly string[]): LabRun {
  const password = (): string => randomBytes(9).toString('base64url');
  return {
    authentik: {
      generation: '2026.8',
      origin: 'https://authentik.company',
      admin: { username: 'akadmin', password: password() },
    },
    engomo: {
      face,
      variants: [...variants],
      origin: 'https://engomo.company',
      admin: { username: 'admin', password: password() },
    },
    misbehavingProvider: null,
    endUser: {
      username: 'alice',
      name: 'Alice Adams',
      email: 'alice@engomo.company',
      password: password(),
    },
    fault: fault ?? null,
    hostMap: {},
    direct: [],
    trustedCertificates: null,
  };
}

/** Tells a person where everything is. */
function describe({ authentik, engomo, endUser, fault }: LabRun, { proxy, spki }: LabAddress): string {
  const product = (name: string, address: string, admin: { username: string; password: string }): string =>
    `${name.padEnd(10)} ${address.padEnd(44)} ${admin.username} / ${admin.password}`;
  return [
    authentik && product('authentik', `${authentik.origin}/if/admin/`, authentik.admin),
    engomo && product('engomo', `${engomo.origin}/composer`, engomo.admin),
    engomo &&
      fault &&
      product('user', engomo.origin, { username: endUser.email, password: endUser.password }),
    '',
    'The two names exist behind the lab’s own proxy only:',
    '',
    `  chromium --user-data-dir="$(mktemp -d)" --proxy-server=${proxy} \\`,
    `    --ignore-certificate-errors-spki-list=${spki.join(',')} ${engomo?.origin ?? authentik?.origin ?? ''}`,
    '',
    'lab ready; Ctrl-C ends it',
  ]
    .filter((line) => line !== null)
    .join('\n');
}

const { values } = parseArgs({
  options: {
    'run-folder': { type: 'string' },
    fault: { type: 'string' },
    engomo: { type: 'string', default: 'plain' },
    variant: { type: 'string', multiple: true, default: [] },
  },
});
const folder = values['run-folder'];
const end = endOfTime();
const run =
  folder === undefined ? runForPerson(values.fault, values.engomo, values.variant) : readRun(folder);
const lab = await startLab(run);
if (folder !== undefined) writeLabAddress(folder, lab.address);
console.log(folder === undefined ? describe(run, lab.address) : 'lab ready');
await end;
await lab.close();
process.exit();
