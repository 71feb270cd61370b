import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { filesBelow } from '../../audit/redaction/leak-gate.ts';
import {
  MANIFEST,
  manifestOf,
  SIGNATURE,
  signatureOf,
  signingKey,
  verifyEvidence,
} from '../../audit/manifest/manifest.ts';
import { type Ended, runCommand, skipWithout } from '../processes.ts';
import { reporterPath, runSmallProject } from './small-project.ts';

const pem = { type: 'spki', format: 'pem' } as const;
const privatePem = { type: 'pkcs8', format: 'pem' } as const;

/** A pair of keys of each kind, as PEM. */
const keyPairs = {
  RSA: () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: pem,
      privateKeyEncoding: privatePem,
    }),
  EC: () =>
    generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: pem,
      privateKeyEncoding: privatePem,
    }),
  Ed25519: () => generateKeyPairSync('ed25519', { publicKeyEncoding: pem, privateKeyEncoding: privatePem }),
} as const;

/** What `openssl` is told to verify a signature; in docs/evidence.md, too. */
const opensslVerify = {
  RSA: ['dgst', '-sha256', '-verify', 'public.pem', '-signature', SIGNATURE, MANIFEST],
  EC: ['dgst', '-sha256', '-verify', 'public.pem', '-signature', SIGNATURE, MANIFEST],
  Ed25519: [
    ...['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'public.pem'],
    ...['-sigfile', SIGNATURE, '-in', MANIFEST],
  ],
} as const;

/** Evidence of three files with its list. */
function evidence(folder: string): string {
  mkdirSync(join(folder, 'audit'), { recursive: true });
  writeFileSync(join(folder, 'audit/index.html'), '<p>holds</p>');
  writeFileSync(join(folder, 'audit/audit.json'), '{}');
  writeFileSync(join(folder, 'junit.xml'), '<testsuites/>');
  writeFileSync(join(folder, MANIFEST), manifestOf(folder));
  return folder;
}

/** A run of one test whose reports are listed, and signed where a key is given. */
function listedRun(folder: string, keyFile?: string): Promise<Ended> {
  const options = JSON.stringify({ folder: 'reports', ...(keyFile === undefined ? {} : { keyFile }) });
  return runSmallProject(folder, {
    'playwright.config.mjs': `export default { testDir: '.', outputDir: 'out', reporter: [['junit', { outputFile: 'reports/junit.xml' }], ['html', { outputFolder: 'reports/html', open: 'never' }], [${reporterPath('manifest-reporter')}, ${options}]] };`,
    'a.spec.mjs': `import { test } from '@playwright/test'; test('passes', () => {});`,
  });
}

test('the manifest lists every file but itself with its digest', ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(`${folder}/audit`, { recursive: true });
  writeFileSync(`${folder}/audit/index.html`, 'abc');
  writeFileSync(`${folder}/${MANIFEST}`, 'of an earlier run');
  // printf abc | sha256sum
  expect(manifestOf(folder), 'one line in the form of sha256sum').toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  audit/index.html\n',
  );
});

test('a run writes a manifest of its reports, and a changed byte in any of them is found', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project');
  const run = await listedRun(folder);
  expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  const reports = join(folder, 'reports');
  const digest = createHash('sha256')
    .update(readFileSync(join(reports, 'junit.xml')))
    .digest('hex');
  expect(readFileSync(join(reports, MANIFEST), 'utf8'), 'the report is listed').toContain(
    `${digest}  junit.xml\n`,
  );
  expect(verifyEvidence(reports).exitCode, 'nothing was changed yet').toBe(0);

  const files = filesBelow(reports).filter((file) => !file.endsWith(MANIFEST));
  expect(files.length, 'several kinds of reports are there').toBeGreaterThan(1);
  for (const file of files) {
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 2);
    changed[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const name = file.slice(reports.length + 1);
    const { exitCode, lines } = verifyEvidence(reports);
    expect([exitCode, lines[0]], `one bit in ${name}`).toEqual([1, `changed     ${name}`]);
    writeFileSync(file, bytes);
  }
  expect(verifyEvidence(reports).exitCode, 'with the bytes back it is as before').toBe(0);
});

test('a missing file, one too many and a link are named', ({}, testInfo) => {
  const folder = evidence(testInfo.outputPath('reports'));
  rmSync(join(folder, 'junit.xml'));
  writeFileSync(join(folder, 'audit/later.html'), 'later');
  symlinkSync('/etc/hostname', join(folder, 'link'));
  const { exitCode, lines } = verifyEvidence(folder);
  expect(exitCode, 'it is not what it was').toBe(1);
  expect(lines.slice(0, 3), 'each is named').toEqual([
    'missing     junit.xml',
    'not listed  audit/later.html',
    'not listed  link',
  ]);
});

test('a list that leads out of the folder, or says something twice, is not believed', ({}, testInfo) => {
  const folder = evidence(testInfo.outputPath('reports'));
  const list = readFileSync(join(folder, MANIFEST), 'utf8');
  const [first = ''] = list.split('\n');
  writeFileSync(join(folder, MANIFEST), `${list}${'0'.repeat(64)}  ../outside\n${first}\nnonsense\n`);
  const { exitCode, lines } = verifyEvidence(folder);
  expect(exitCode, 'it is not what it was').toBe(1);
  expect(
    lines.filter((line) => line.startsWith('unreadable')),
    'three lines are named',
  ).toHaveLength(3);
});

/** Evidence signed with a new key of a kind, and the keys beside it. */
function signedEvidence(
  testInfo: TestInfo,
  kind: keyof typeof keyPairs,
): { folder: string; publicKeyFile: string } {
  const folder = evidence(testInfo.outputPath('reports'));
  const { privateKey, publicKey } = keyPairs[kind]();
  const keyFile = testInfo.outputPath('private.pem');
  const publicKeyFile = testInfo.outputPath('public.pem');
  writeFileSync(keyFile, privateKey);
  writeFileSync(publicKeyFile, publicKey);
  const signature = signatureOf(readFileSync(join(folder, MANIFEST)), signingKey(keyFile));
  writeFileSync(join(folder, SIGNATURE), signature);
  return { folder, publicKeyFile };
}

for (const kind of ['RSA', 'EC', 'Ed25519'] as const) {
  test(`a list signed with an ${kind} key is distinguished from a forged one`, ({}, testInfo) => {
    const { folder, publicKeyFile } = signedEvidence(testInfo, kind);
    expect(verifyEvidence(folder, publicKeyFile), 'it was signed with that key').toMatchObject({
      exitCode: 0,
    });

    const other = testInfo.outputPath('other.pem');
    writeFileSync(other, keyPairs[kind]().publicKey);
    expect(verifyEvidence(folder, other).exitCode, 'not with another key').toBe(1);

    writeFileSync(join(folder, 'junit.xml'), 'forged');
    writeFileSync(join(folder, MANIFEST), manifestOf(folder));
    const forged = verifyEvidence(folder, publicKeyFile);
    expect(forged.exitCode, 'a list made anew is not the signed one').toBe(1);
    expect(forged.lines.at(-1), 'the signature is what is wrong').toContain('or the list was changed');
  });

  test(`openssl verifies a list signed with an ${kind} key`, ({}, testInfo) => {
    skipWithout('openssl', testInfo);
    const { folder, publicKeyFile } = signedEvidence(testInfo, kind);
    const told = opensslVerify[kind].map((word) => (word === 'public.pem' ? publicKeyFile : word));
    const said = spawnSync('openssl', told, { cwd: folder, encoding: 'utf8' });
    expect([said.status, said.stdout], 'it says so').toEqual([
      0,
      expect.stringMatching(/Verified OK|Signature Verified Successfully/),
    ]);
    writeFileSync(join(folder, MANIFEST), 'forged');
    expect(spawnSync('openssl', told, { cwd: folder }).status, 'a forged list is reported').not.toBe(0);
  });
}

test('a run signs its list with the key it is given', async ({}, testInfo) => {
  const { privateKey, publicKey } = keyPairs.EC();
  writeFileSync(testInfo.outputPath('private.pem'), privateKey);
  writeFileSync(testInfo.outputPath('public.pem'), publicKey);
  const folder = testInfo.outputPath('project');
  const run = await listedRun(folder, testInfo.outputPath('private.pem'));
  expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  const reports = join(folder, 'reports');
  expect(verifyEvidence(reports, testInfo.outputPath('public.pem')), 'its list is signed').toMatchObject({
    exitCode: 0,
  });

  await listedRun(folder);
  const { exitCode, lines } = verifyEvidence(reports, testInfo.outputPath('public.pem'));
  expect(exitCode, 'a later run without a key leaves no signature of the earlier one').toBe(1);
  expect(lines.at(-1), 'none is there').toContain('found none');
});

test('a key that cannot be used stops the run before any test', async ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('private.pem'), 'no key');
  const run = await listedRun(testInfo.outputPath('project'), testInfo.outputPath('private.pem'));
  expect(run.exitCode, 'the run is red').not.toBe(0);
  expect(run.printed, 'the file is named').toContain(
    'private.pem: expected a private key (RSA, EC or Ed25519, PEM)',
  );
  expect(run.printed, 'nothing ran').not.toContain('1 passed');
});

test('the command ends with 0, 1 or 2', async ({}, testInfo) => {
  const folder = evidence(testInfo.outputPath('reports'));
  const good = await runCommand('audit/commands/verify-evidence.ts', [folder]);
  expect([good.exitCode, good.printed], 'nothing was changed').toEqual([
    0,
    expect.stringContaining('3 files are what they were'),
  ]);
  writeFileSync(join(folder, 'junit.xml'), 'forged');
  const changed = await runCommand('audit/commands/verify-evidence.ts', [folder]);
  expect([changed.exitCode, changed.printed], 'a file was').toEqual([
    1,
    expect.stringContaining('changed     junit.xml'),
  ]);
  const nothing = await runCommand('audit/commands/verify-evidence.ts', [testInfo.outputPath('elsewhere')]);
  expect([nothing.exitCode, nothing.printed], 'there is nothing').toEqual([
    2,
    expect.stringContaining('expected a list of digests'),
  ]);
  const misspelt = await runCommand('audit/commands/verify-evidence.ts', ['--public-kye', 'x']);
  expect([misspelt.exitCode, misspelt.printed], 'an option that does not exist').toEqual([
    2,
    expect.stringContaining('usage: npm run verify-evidence'),
  ]);
});
