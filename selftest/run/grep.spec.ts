import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { createAuthentik } from '../../lab/authentik/server.ts';
import { addApiToken, addUser, type State } from '../../lab/authentik/state.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import { everyDay } from '../every-day.ts';
import { runCommand, runSuite } from '../processes.ts';

const password = (): string => randomBytes(12).toString('base64url');

/** An authentik that is no part of the run. */
interface LiveAuthentik {
  readonly state: State;
  /** Its address, and an account of somebody. */
  readonly user: Readonly<Record<string, string>>;
  readonly administrator: Readonly<Record<string, string>>;
}

const test = base.extend<{ readonly live: LiveAuthentik }>({
  live: async ({}, use) => {
    const admin = { username: 'akadmin', password: password() };
    const user = { email: 'bob@engomo.company', password: password() };
    const authentik = await createAuthentik({ family: '2026.2', admin });
    addUser(authentik.state, { username: 'bob', name: 'Bob', ...user });
    const server = await servePlainly(authentik.fetch, 0);
    await use({
      state: authentik.state,
      user: {
        AUTHENTIK_URL: `http://127.0.0.1:${server.port}`,
        E2E_USER_EMAIL: user.email,
        E2E_USER_PASSWORD: user.password,
      },
      administrator: { AUTHENTIK_ADMIN: admin.username, AUTHENTIK_ADMIN_PASSWORD: admin.password },
    });
    await server.close();
  },
});

for (const [clause, earlier] of [
  ['C1', 'B1'],
  ['E1', 'D4'],
]) {
  test(`${clause}, which builds on ${earlier}, proves nothing alone, and that is never 0`, async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), {}, ['--grep', `@${clause}`, '--project=guide']);

    expect(run.exitCode, `something could not be judged:\n${run.printed}`).toBe(3);
    expect(run.printed, 'what to run instead').toContain(
      `Nothing is proven, on the embedded lab: none of the 38 clauses of the 2024 edition was seen to hold; ${clause} builds on ${earlier}, which was left out`,
    );
  });
}

test('a fault that the lab does not have stops the run before the lab starts', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: 'ZZ99' });

  expect(run.exitCode, `settings:\n${run.printed}`).toBe(2);
  expect(run.printed, 'which there are').toMatch(/LAB_FAULT is "ZZ99": allowed: NONE, SM02, /);
});

const RIGHTS = [
  'authentik_core.view_user',
  'authentik_core.view_application',
  'authentik_crypto.view_certificatekeypair',
  'authentik_providers_oauth2.view_oauth2provider',
  'authentik_providers_oauth2.view_scopemapping',
];

/** An account with a token and these rights. */
function reader(state: State) {
  const { pk } = addUser(state, { username: 'reader', name: 'Reader' });
  const may = (rights: readonly string[]): void => void state.rights.set(pk, new Set(rights));
  may(RIGHTS);
  return { key: addApiToken(state, { identifier: 'reader', user: pk }).key, may };
}

const logins = ({ events }: State): number => events.filter(({ action }) => action === 'login').length;

/** What Playwright leaves of a run in which no test failed. */
function leaveLastRun(results: string): void {
  mkdirSync(join(results, 'test-results/run'), { recursive: true });
  writeFileSync(
    join(results, 'test-results/run/.last-run.json'),
    JSON.stringify({ status: 'passed', failedTests: [] }),
  );
}

for (const parameters of [
  ['--grep', 'no such test'],
  ['--grep', 'no such test', '--pass-with-no-tests'],
  ['--last-failed'],
]) {
  test(`${parameters.join(' ')} finds no test: that is never 0, and no clause’s fault`, async ({}, testInfo) => {
    const results = testInfo.outputPath('run');
    leaveLastRun(results);
    const run = await runSuite(results, {}, parameters);

    expect(run.exitCode, run.printed).toBe(3);
    expect(run.printed, 'no stack trace follows').not.toContain('    at ');
  });
}

test('what is in the way before the first test is the one cause, and blocks every clause', async ({
  live,
}, testInfo) => {
  const gone = await servePlainly(() => new Response(), 0);
  await gone.close();
  const settings = { ...live.user, ...live.administrator, AUTHENTIK_URL: `http://127.0.0.1:${gone.port}` };
  const run = await runSuite(testInfo.outputPath('run'), settings);
  const { causes, summary } = run.audit();

  expect(run.exitCode, `the environment:\n${run.printed}`).toBe(3);
  expect(causes, 'one').toEqual([
    expect.objectContaining({ says: expect.stringContaining(`ECONNREFUSED 127.0.0.1:${gone.port}`) }),
  ]);
  expect(summary.clauses, 'what the guide asks for').toMatchObject({ passed: 0, failed: 0, 'not-tested': 0 });

  const doctor = await runCommand('run/doctor.ts', [], testInfo.outputPath('doctor'), settings);
  expect(doctor.exitCode, doctor.printed).toBe(3);
  expect(doctor.printed, 'the doctor says the same').toContain(causes[0]?.says);
});

test(
  'a chapter alone is judged on a live authentik by what it proves',
  everyDay(false),
  async ({ live }, testInfo) => {
    const chapter = ['--grep', '@A1', '--project=guide'];
    const { administrator, state, user } = live;
    const configured = await runSuite(
      testInfo.outputPath('configure'),
      { ...user, ...administrator, E2E_MODE: 'configure', E2E_ALLOW_WRITES_TO: '127.0.0.1' },
      chapter,
    );
    expect(configured.exitCode, `chapter A holds:\n${configured.printed}`).toBe(0);
    expect(configured.printed, 'what was judged').toContain(
      `authentik 2026.2.2 at ${user['AUTHENTIK_URL'] ?? ''}`,
    );

    const verified = await runSuite(testInfo.outputPath('verify'), { ...user, ...administrator }, chapter);
    expect(verified.exitCode, `and still does when it is only read:\n${verified.printed}`).toBe(0);
    expect(verified.audit().summary.clauses, 'A1 to A4').toMatchObject({ passed: 4, failed: 0 });

    const before = logins(state);
    const { key, may } = reader(state);
    const read = await runSuite(testInfo.outputPath('token'), { ...user, AUTHENTIK_TOKEN: key }, chapter);
    expect(read.audit().summary.clauses, read.printed).toMatchObject({ passed: 4, failed: 0 });
    expect(logins(state), 'the token reads: nobody signed in').toBe(before);

    may(RIGHTS.slice(1));
    const refused = await runSuite(
      testInfo.outputPath('refused'),
      { ...user, AUTHENTIK_TOKEN: key },
      chapter,
    );
    expect(refused.exitCode, 'one right less').toBe(3);
    expect(refused.printed, 'by its name').toContain(`but lacks ${RIGHTS[0] ?? ''}`);
  },
);
