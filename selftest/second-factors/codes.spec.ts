import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Secret as Base32, TOTP, URI } from 'otpauth';
import { EnrolledApps } from '../../fixtures/second-factors/enrolled-app.ts';
import { secretsOf } from '../../fixtures/second-factors/own-factors.ts';
import { RecoveryCodes } from '../../fixtures/second-factors/recovery-codes.ts';
import { TotpCodes, type Clock } from '../../fixtures/second-factors/totp-codes.ts';
import { waitInTest } from '../../fixtures/second-factors/wait-in-test.ts';
import { UsedCodes } from '../../fixtures/second-factors/used-codes.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { base32Of, newSeed, readSeed } from '../../fixtures/settings/totp-seed.ts';
import { Secret } from '../../guide/secret.ts';
import { CodeDevice, devicesOf } from '../../lab/authentik/flow/devices.ts';

const PERIOD = 30_000;
/** Begin of a window. */
const NOON = Date.UTC(2026, 0, 1, 12);

/** A clock that stands until somebody waits. */
function clockAt(start: number): Clock & { readonly waited: number[] } {
  let now = start;
  const waited: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    now += milliseconds;
    waited.push(milliseconds);
    return Promise.resolve();
  };
  return { now: () => now, wait, waited };
}

const codeOf = (seed: string, timestamp: number): string => {
  const app = URI.parse(seed);
  return app instanceof TOTP ? app.generate({ timestamp }) : '';
};

test('a seed is an address or base32, in groups or small letters; anything else is reported', () => {
  const secret = new Base32({ size: 20 }).base32;
  const { address } = { address: '', ...readSeed(secret) };
  const [, ...groups] = secret.split(/(.{4})/);
  for (const spelling of [secret.toLowerCase(), groups.join(' '), `  ${address} `]) {
    expect(readSeed(spelling), spelling).toEqual({ address });
  }
  for (const wrong of ['123456', 'not base32!', 'otpauth://hotp/a?secret=JBSWY3DPEHPK3PXP&counter=1', '']) {
    expect(readSeed(wrong), wrong).toHaveProperty('problem');
  }
});

test('seeds and recovery codes that are none stop a run before it starts, all at once', () => {
  const live = {
    AUTHENTIK_URL: 'https://sso.example.org',
    AUTHENTIK_ADMIN: 'akadmin',
    AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
    E2E_MODE: 'configure',
    E2E_ALLOW_WRITES_TO: 'sso.example.org',
  };
  const bad = {
    AUTHENTIK_ADMIN_TOTP: '123456',
    AUTHENTIK_ADMIN_RECOVERY_CODES: 'short',
    E2E_USER_TOTP: newSeed(),
    LAB_SIGN_IN: 'toptp',
  };
  for (const name of [
    'AUTHENTIK_ADMIN_TOTP',
    'AUTHENTIK_ADMIN_RECOVERY_CODES',
    'E2E_USER_EMAIL',
    'LAB_SIGN_IN',
  ]) {
    expect(() => loadSettings({ ...live, ...bad }), `the message names ${name}`).toThrow(`- ${name} `);
  }
  expect(
    String(loadSettings({ ...live, AUTHENTIK_ADMIN_TOTP: newSeed() }).authentikFactors.totp),
    'the seed',
  ).toBe('••••••••');
});

test('a code is given once, by whichever worker; the next window is waited for only then, and reported', async ({}, testInfo) => {
  const seed = newSeed();
  const clock = clockAt(NOON + 10_000);
  // Two processes share nothing but the folder.
  const codes = (person: string) =>
    new TotpCodes(new Secret(seed), new UsedCodes(testInfo.outputDir, person), clock);
  const [one, other] = [codes('alice'), codes('Alice')];
  expect((await one.next()).reveal(), 'the code of now').toBe(codeOf(seed, NOON));
  expect(one.remarks(), 'without a wait').toEqual([]);
  expect((await other.next()).reveal(), 'the code after it').toBe(codeOf(seed, NOON + PERIOD));
  expect(other.remarks(), 'to the end of the window').toEqual([expect.stringContaining('waited 20 s')]);
});

test('a window that is nearly over is left alone, and another person has codes of their own', async ({}, testInfo) => {
  const seed = newSeed();
  const clock = clockAt(NOON - 1_000);
  const codes = (person: string) =>
    new TotpCodes(new Secret(seed), new UsedCodes(testInfo.outputDir, person), clock);
  expect((await codes('alice').next()).reveal(), 'the code of the window that begins').toBe(
    codeOf(seed, NOON),
  );
  expect((await codes('bob').next()).reveal(), 'taken by alice alone').toBe(codeOf(seed, NOON));
  expect(clock.waited, 'the rest of the window').toEqual([1_000]);
});

test('recovery codes are given in their order, each once in a run', async ({}, testInfo) => {
  const given = () =>
    new RecoveryCodes(
      ['canaryCode01', 'canaryCode02'].map((code) => new Secret(code)),
      new UsedCodes(testInfo.outputDir, 'alice'),
    );
  const one = given();
  expect((await one.next()).reveal(), 'the first').toBe('canaryCode01');
  expect(one.remarks(), 'what is left').toEqual(['1 recovery code was used up; that is left: 1.']);
  const other = given();
  expect((await other.next()).reveal(), 'another worker goes on').toBe('canaryCode02');
  expect(other.hasAnother, 'none is left').toBe(false);
});

test('a seed is kept out of reports in each spelling, and so is each recovery code', () => {
  const address = newSeed();
  const recoveryCodes = [new Secret('canaryRecoveryCode')];
  const revealed = secretsOf({ totp: new Secret(address), recoveryCodes, passkey: null }).map((secret) =>
    secret.reveal(),
  );
  expect(revealed, 'each spelling').toEqual(['canaryRecoveryCode', address, base32Of(address)]);
});

test('an app that was set up is kept for all workers and the next run, and forgotten with its account', async ({}, testInfo) => {
  const seed = newSeed();
  const redacted: string[] = [];
  const apps = (server: string, maySetUp = true) =>
    new EnrolledApps({
      folder: testInfo.outputDir,
      lasting: testInfo.outputDir,
      server,
      redact: (secret) => redacted.push(secret.reveal()),
      maySetUp,
    });
  const alice = { name: 'Alice Adams', username: 'alice' };
  const one = apps('https://one.example').of(alice);
  expect(one.hasAnother, 'nothing was set up yet').toBe(false);
  one.setUp?.(new Secret(seed));
  expect(redacted, 'no report may show the secret').toEqual([seed]);
  const reader = apps('https://one.example', false);
  const other = reader.of(alice);
  expect(other.setUp, 'where nothing may be written, nothing is set up').toBeUndefined();
  expect((await other.next()).reveal(), 'another worker gives its codes').toMatch(/^\d{6}$/);
  expect(redacted, 'nor those of that worker').toContain(base32Of(seed));
  expect(apps('https://two.example').of(alice).hasAnother, 'on that server alone').toBe(false);
  const [kept = ''] = readdirSync(join(testInfo.outputDir, 'apps'));
  expect(statSync(join(testInfo.outputDir, 'apps', kept)).mode & 0o777, 'for its owner alone').toBe(0o600);
  expect(one.remarks(), 'it is reported once').toEqual([expect.stringContaining('forced "Alice Adams"')]);
  reader.forget('Alice Adams');
  expect(one.hasAnother, 'forgotten').toBe(false);
});

test.describe('the lab’s devices', () => {
  const at = (window: number): number => NOON + window * PERIOD;
  const deviceOf = (totp: string | null, recoveryCodes: readonly string[] = []): CodeDevice => {
    const [only] = devicesOf({ totp, recoveryCodes, passkey: null });
    if (only instanceof CodeDevice) return only;
    throw new Error('there is no device for codes');
  };
  const device = (seed: string): CodeDevice => deviceOf(seed);

  test('take a code a window early or late, and remember by how much', () => {
    const seed = newSeed();
    for (const [off, taken] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const) {
      expect(device(seed).accepts(codeOf(seed, at(off)), at(0)), `${off} windows off`).toBe(taken);
    }
    const late = device(seed);
    expect(late.accepts(codeOf(seed, at(-1)), at(0)), 'a late one').toBe(true);
    expect(late.accepts(codeOf(seed, at(0)), at(0)), 'the one of now after it').toBe(true);
    const again = device(seed);
    expect(again.accepts(codeOf(seed, at(-1)), at(0)), 'a late one').toBe(true);
    expect(again.accepts(codeOf(seed, at(1)), at(0)), 'an early one after it').toBe(false);
  });

  test('take a code once, and are locked for longer after each wrong one', () => {
    const seed = newSeed();
    const used = device(seed);
    expect(
      [used.accepts(codeOf(seed, at(0)), at(0)), used.accepts(codeOf(seed, at(0)), at(0))],
      'once, and not again',
    ).toEqual([true, false]);
    const locked = device(seed);
    const right = codeOf(seed, at(0));
    expect(locked.accepts('000000x', at(0)), 'a wrong one').toBe(false);
    expect(locked.accepts(right, at(0) + 900), 'the right one too soon').toBe(false);
    expect(locked.accepts('000000x', at(0) + 1_000), 'a wrong one after a second').toBe(false);
    expect(locked.accepts(right, at(0) + 2_900), 'locked for two seconds then').toBe(false);
    expect(locked.accepts(right, at(0) + 3_000), 'and open after them').toBe(true);
  });

  test('take a recovery code once, in its own capitals', () => {
    const only = deviceOf(null, ['aBcDeFgHiJkL']);
    expect(only.accepts('ABCDEFGHIJKL', at(0)), 'in capitals').toBe(false);
    expect(only.accepts('aBcDeFgHiJkL', at(1)), 'as it is').toBe(true);
    expect(only.accepts('aBcDeFgHiJkL', at(1)), 'again').toBe(false);
  });
});

test('a test that waits for a code has that time besides its own', async () => {
  const info = test.info();
  const before = info.timeout;
  await waitInTest(20);
  expect(info.timeout, 'the time the test has').toBe(before + 20);
});
