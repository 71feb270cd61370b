import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { scanFolder } from '../../audit/redaction/leak-gate.ts';
import { test as suite } from '../../fixtures/index.ts';
import { newPasskey } from '../../fixtures/second-factors/own-factors.ts';
import { keepPasskey } from '../../fixtures/settings/passkey-file.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { refusedCondition } from '../../guide/conditions/turned-away.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { Secret } from '../../guide/secret.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { broken } from '../broken-conditions.ts';
import { runSuite } from '../processes.ts';
import { familyLab } from '../family-lab.ts';

/** A list beside a passkey that is made for this process alone. */
function listWithPasskey(): string {
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  keepPasskey(join(folder, 'iris.passkey.json'), 'iris@engomo.company', newPasskey('authentik.company'));
  copyFileSync(join(import.meta.dirname, 'people.csv'), join(folder, 'people.csv'));
  return join(folder, 'people.csv');
}

const list = { E2E_USERS: listWithPasskey() };
const { people } = loadSettings(list);

/** Somebody of the list. */
const listed = (name: string) => {
  const person = people.find(({ email }) => email.startsWith(name));
  if (person === undefined) throw new Error(`${name} is not on the list`);
  return person;
};

const test = suite.extend(familyLab({ LAB_FAULT: NO_FAULT, ...list }));
test.describe.configure({ mode: 'default' });

test('who gets in although they were to be refused is reported', async ({ guide, webLogin, withFactors }) => {
  const ending = await webLogin.signInRefused(withFactors(listed('eve')));
  expect(broken([refusedCondition(guide, ending)]), 'where it ended').toEqual([
    expect.stringContaining(guide.engomo.composer),
  ]);
});

test('somebody who left is refused by authentik itself', async ({ guide, lab, webLogin, withFactors }) => {
  const eve = listed('eve');
  const account = [...(lab.authentik?.users.values() ?? [])].find(({ username }) => username === eve.email);
  Object.assign(account ?? {}, { isActive: false });
  const ending = await webLogin.signInRefused(withFactors(eve));
  Object.assign(account ?? {}, { isActive: true });
  expect(broken([refusedCondition(guide, ending)]), 'that is what was expected').toEqual([]);
});

test('who has a passkey signs in with it', async ({
  configuredProvider,
  guide,
  lab,
  webLogin,
  withFactors,
}) => {
  const iris = listed('iris');
  const login = await webLogin.signIn(withFactors(iris));
  // The browser signs by itself: the page that asks for it may be gone before it is seen.
  const used = lab.authentik?.devices.get(iris.email)?.map(({ lastUsed }) => lastUsed);
  expect(used, 'the passkey was asked for, and used').toEqual([expect.any(Date)]);
  expect(broken(webLoginConditions(guide, configuredProvider.clientId, login)), 'F1 to F5').toEqual([]);
});

test('a wrong password is no refusal of the person', async ({ webLogin, withFactors }) => {
  const user = withFactors({ ...listed('eve'), password: new Secret('not-the-password') });
  const error: unknown = await webLogin.signInRefused(user).catch((thrown: unknown) => thrown);
  expect(String(error), 'it says nothing about the person').toContain(
    'EnvironmentFailure: authentik was expected to take the password of "eve@engomo.company"',
  );
});

test('a list of people is carried out, a row each, and no password of anybody is left', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), list, ['--project=people on the desktop']);
  const audit = run.audit();

  expect(run.exitCode, run.printed).toBe(0);
  expect(
    audit.people.map(({ email, verdict }) => [email, verdict]).sort(),
    'everybody ends where they were to end',
  ).toEqual(people.map(({ email }) => [email, 'passed']));
  expect(run.printed, 'and the terminal says so').toContain('5 of 5 people on the list ended as expected');
  const secrets = people.flatMap(({ factors: { passkey }, password }) => [
    password.reveal(),
    ...(passkey === null ? [] : [passkey.privateKey.reveal()]),
  ]);
  expect(
    secrets.filter((secret) => run.printed.includes(secret)),
    'in the terminal',
  ).toEqual([]);
  expect(scanFolder(testInfo.outputPath('run'), [...secrets, 'GEZDGNBVGY3TQOJQ']), 'in a report').toEqual([]);
});
