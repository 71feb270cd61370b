import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { MANIFEST } from '../../audit/manifest/manifest.ts';
import { scanFolder } from '../../audit/redaction/leak-gate.ts';
import { secretFingerprint } from '../../audit/redaction/secret-forms.ts';
import { reporterPath, runSmallProject } from './small-project.ts';

const SECRET = 'canarySecretQ7vX2mK9';
const leak = (file: string) => ({ file, secret: secretFingerprint(SECRET) });
const token = [
  Buffer.from('{"alg":"RS256"}').toString('base64url'),
  Buffer.from('{"sub":"canary"}').toString('base64url'),
  'c2lnbmF0dXJlLW9mLWEtY2FuYXJ5',
].join('.');
const archive = zipSync({ 'data.json': strToU8(`{"title":"Fill ${SECRET}"}`) });

const planted: Readonly<Record<string, { file: string; content: string | Uint8Array; found: string }>> = {
  'in plain text': { file: 'a.txt', content: `x ${SECRET} y`, found: 'a.txt' },
  'in a folder below': { file: 'deep/er/a.txt', content: SECRET, found: 'deep/er/a.txt' },
  'in a hidden file': { file: '.last-run.json', content: SECRET, found: '.last-run.json' },
  'among binary data': {
    file: 'a.bin',
    content: Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from(SECRET)]),
    found: 'a.bin',
  },
  'in base64 within other text': {
    file: 'a.txt',
    content: Buffer.from(`client:${SECRET}`).toString('base64'),
    found: 'a.txt',
  },
  'in an archive': { file: 'trace.zip', content: archive, found: 'trace.zip!data.json' },
  'in an archive within an archive': {
    file: 'blob.zip',
    content: zipSync({ 'trace.zip': archive }),
    found: 'blob.zip!trace.zip!data.json',
  },
  'in an archive under another name': { file: 'data.dat', content: archive, found: 'data.dat!data.json' },
  'in a compressed file': { file: 'a.log.gz', content: gzipSync(strToU8(SECRET)), found: 'a.log.gz!data' },
  'in the name of a file': { file: `of ${SECRET}.txt`, content: 'nothing', found: '(the name of a file)' },
  'in the name of a file in an archive': {
    file: 'a.zip',
    content: zipSync({ [`of ${SECRET}.txt`]: strToU8('nothing') }),
    found: 'a.zip!(the name of a file)',
  },
  'in the archive a page carries': {
    file: 'index.html',
    content: `<template>data:application/zip;base64,${Buffer.from(archive).toString('base64')}</template>`,
    found: 'index.html!data!data.json',
  },
};

for (const [name, { file, content, found }] of Object.entries(planted)) {
  test(`a secret is found ${name}`, ({}, testInfo) => {
    const path = testInfo.outputPath(file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    expect(scanFolder(testInfo.outputDir, [SECRET]), 'the file is named').toEqual([leak(found)]);
    expect(
      scanFolder(testInfo.outputDir, ['anotherSecret-0815']),
      'a folder without the secret is clean',
    ).toEqual([]);
  });
}

test('a token nobody registered is found by its shape', ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('a.log'), `got ${token}`);
  expect(scanFolder(testInfo.outputDir, []), 'the token is found').toEqual([
    { file: 'a.log', secret: `a JSON Web Token of ${secretFingerprint(token)}` },
  ]);
});

test('a private key nobody registered is found by its shape', ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('a.pem'), '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIJmv0Zq3yJ8x\n');
  expect(
    scanFolder(testInfo.outputDir, []).map(({ secret }) => secret),
    'the key is found',
  ).toEqual([expect.stringMatching(/^a private key of/)]);
});

test('text that only looks like a token is not reported', ({}, testInfo) => {
  writeFileSync(
    testInfo.outputPath('a.js'),
    'const x = "eyJzb21ldGhpbmciOjF9.notAToken1234.notASignature12345";',
  );
  expect(scanFolder(testInfo.outputDir, []), 'nothing is found').toEqual([]);
});

test('a folder that does not exist is clean', ({}, testInfo) => {
  expect(scanFolder(testInfo.outputPath('absent'), [SECRET]), 'nothing is found').toEqual([]);
});

test('an archive that cannot be opened is an error, not clean', ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('trace.zip'), archive.slice(0, 40));
  expect(() => scanFolder(testInfo.outputDir, [SECRET]), 'the file is named').toThrow(/trace\.zip/);
});

const project = (writes: string): Record<string, string> => ({
  secrets: `${Buffer.from(SECRET).toString('base64')}\n`,
  'playwright.config.mjs': `export default { testDir: '.', outputDir: 'out', reporter: [[${reporterPath('leak-gate-reporter')}, { secretsFile: 'secrets', folders: ['out'] }], [${reporterPath('manifest-reporter')}, { folder: 'out' }]] };`,
  'a.spec.mjs': `import { writeFileSync } from 'node:fs'; import { test } from '@playwright/test';
test('passes', async ({}, info) => { writeFileSync(info.outputPath('a.log'), ${JSON.stringify(writes)}); });`,
});

test('a leak turns a run red that is green without it', async ({}, testInfo) => {
  const leaking = await runSmallProject(testInfo.outputPath('leaking'), project(`x ${SECRET} y`));
  expect(leaking.exitCode, 'the run is red').toBe(1);
  expect(leaking.printed, 'the file and the secret are named').toMatch(
    /out\/.*a\.log: 20 characters, SHA-256/,
  );
  const listed = (name: string): boolean => existsSync(testInfo.outputPath(name, 'out', MANIFEST));
  expect(listed('leaking'), 'no list of digests says that it may be published').toBe(false);
  const clean = await runSmallProject(testInfo.outputPath('clean'), project('x y'));
  expect(clean.exitCode, 'without the leak it is green').toBe(0);
  expect(listed('clean'), 'and listed').toBe(true);
});
