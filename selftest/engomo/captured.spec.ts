import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { spoken } from '../../pages/engomo/dialect-file.ts';
import { dialect } from '../../pages/engomo/dialect.ts';
import { ControlNotFound } from '../../pages/engomo/finding-errors.ts';
import { composerOf, guide } from './composer-session.ts';

const entry = { ...guide.method, clientId: 'an-id', clientSecret: new Secret('a-secret') };

const found = (term: string, by: string, matched: string) => ({
  term,
  found: [{ by, matched, called: [{ hint: by, text: matched }] }],
});

/** A capture of a composer that calls things as nobody would guess, each known by another hint. */
const folder = mkdtempSync(join(tmpdir(), 'engomo-capture-'));
writeFileSync(
  join(folder, 'findings.json'),
  JSON.stringify({
    findings: [
      found('issuer', 'label beside or above', 'Trust anchor'),
      found('clientId', 'placeholder', 'Who we are'),
      found('addUser', 'title', 'Invite somebody'),
      found('save', 'role and name', 'Keep it'),
    ],
  }),
);
const test = composerOf(`captured:${folder}`);

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a captured composer speaks its own words; without them the suite says what it cannot find', async ({
  composer,
}) => {
  const administrator = await composer.administrator(dialect);

  const error: unknown = await administrator.ensureMethod(entry, true).catch((reason: unknown) => reason);
  expect(error, 'it is the issuer that is not found').toBeInstanceOf(ControlNotFound);
  expect(String(error), 'what is there instead is named').toContain('"Trust anchor" (label beside or above)');
});

test('with its words the guide is carried out', async ({ composer }) => {
  const told = spoken(
    {
      terms: {
        issuer: { words: ['Trust anchor'] },
        clientId: { words: ['Who we are'] },
        addUser: { words: ['Invite somebody'] },
        save: { words: ['Keep it'] },
      },
    },
    'en',
  );
  const administrator = await composer.administrator(told);
  const name = 'as-captured';

  expect(await administrator.ensureMethod({ ...entry, name }, true), 'the method is made').toBe('made');
  expect(await administrator.readMethod(name), 'and read').toMatchObject({
    issuer: entry.issuer,
    clientId: 'an-id',
  });
});
