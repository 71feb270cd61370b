import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { signInAdministrator, signInAtAuthentik } from '../../fixtures/authentik/administrator-sign-in.ts';
import { enrolledPasskey } from '../../fixtures/authentik/enrolled-passkey.ts';
import { whoIsSignedIn } from '../../fixtures/authentik/signed-in.ts';
import { EnrolledApps } from '../../fixtures/second-factors/enrolled-app.ts';
import { RememberedBrowser } from '../../fixtures/second-factors/remembered-browser.ts';
import { secondFactors } from '../../fixtures/second-factors/second-factors.ts';
import type { OwnFactors } from '../../fixtures/settings/settings.ts';
import { keepPasskey, passkeyOf, readPasskey } from '../../fixtures/settings/passkey-file.ts';
import { newPasskey } from '../../fixtures/second-factors/own-factors.ts';
import { newSeed } from '../../fixtures/settings/totp-seed.ts';
import { Secret } from '../../guide/secret.ts';
import type { Passkey } from '../../pages/authentik/login/passkey.ts';
import type { OwnDevices } from '../../lab/authentik/flow/devices.ts';
import { markedFor } from '../every-day.ts';
import { guide, test as base } from '../in-process-lab.ts';

const ADMINISTRATOR = 'akadmin';
const codes = Array.from({ length: 2 }, () => randomBytes(9).toString('base64url'));
const recoveryCodes = codes.map((code) => new Secret(code));

const nothing = { totp: null, recoveryCodes: [], passkey: null };

/** What an administrator of a lab is asked for, and what he has. */
interface Case {
  readonly family?: string;
  readonly ways?: readonly string[];
  /** Devices the lab knows of. */
  readonly known?: OwnDevices;
  readonly has?: OwnFactors;
  /** Whether the suite may set up an app. */
  readonly maySetUp?: boolean;
  /** Whether he signs in a second time, in a browser that knows nothing of the first. */
  readonly again?: boolean;
}

/** Signs the administrator in at a lab in this process; what it ends with. */
const test = base.extend<{ readonly signIn: (one: Case) => Promise<unknown> }>({
  signIn: async ({ page, startInProcess }, use, testInfo) => {
    await use(async ({ family = '2026.8', has = nothing, known = nothing, ...one }) => {
      const { again = false, maySetUp = false, ways = [] } = one;
      const devices = { [ADMINISTRATOR]: { ...known, recoveryCodes: [...known.recoveryCodes] } };
      const signIn = { ways: [...ways], devices };
      const lab = await startInProcess({ authentik: family, besides: { signIn } });
      const { authentik: origin } = guide.origins;
      const folder = testInfo.outputDir;
      const apps = new EnrolledApps({
        folder,
        lasting: folder,
        server: origin,
        redact: () => undefined,
        maySetUp,
      });
      const account = {
        ...lab.authentikAdministrator,
        passkey: has.passkey,
        secondFactors: [
          ...secondFactors(folder, folder, ADMINISTRATOR, has),
          apps.of({ name: ADMINISTRATOR, username: ADMINISTRATOR }),
        ],
      };
      const remembered = new RememberedBrowser(folder, () => undefined);
      const signInOnce = () =>
        remembered.during(page.context(), ADMINISTRATOR, () =>
          signInAdministrator(page, origin, account, whoIsSignedIn(lab.call, origin)).catch(
            (error: unknown) => error,
          ),
        );
      const first = await signInOnce();
      if (!again || first !== undefined) return first;
      await page.context().clearCookies();
      return signInOnce();
    });
  },
});

const made = newPasskey(new URL(guide.origins.authentik).hostname);
const passkey = passkeyOf(made);

for (const family of ['2024.6', '2024.10', '2026.8']) {
  test(`an app for codes is a second factor in ${family}`, markedFor(family), async ({ signIn }) => {
    const seed = newSeed();
    const has = { ...nothing, totp: new Secret(seed) };
    expect(await signIn({ family, known: { ...nothing, totp: seed }, has }), 'no error').toBeUndefined();
  });

  const seed = newSeed();
  for (const [device, has] of [
    ['static', { ...nothing, recoveryCodes }],
    ['totp', { ...nothing, totp: new Secret(seed) }],
  ] as const) {
    test(
      `the device the person has is chosen where there are several, in ${family}: ${device}`,
      markedFor(family),
      async ({ page, signIn }) => {
        const chosen: unknown[] = [];
        page.on('request', (request) => {
          // A code is taken whichever device was chosen.
          const [, kind] =
            /"selected_challenge":{"device_class":"(\w+)"/.exec(request.postData() ?? '') ?? [];
          if (kind !== undefined) chosen.push(kind);
        });
        const known = { ...nothing, totp: seed, recoveryCodes: codes };
        expect(await signIn({ family, known, has }), 'no error').toBeUndefined();
        expect(chosen, 'which device').toEqual([device]);
      },
    );
  }

  for (const [says, ways, others] of [
    ['instead of the password', ['passwordless'], nothing],
    ['as one of several second factors', [], { ...nothing, totp: newSeed(), recoveryCodes: codes }],
  ] as const) {
    test(`a passkey is taken ${says} in ${family}`, markedFor(family), async ({ page, signIn }) => {
      const began = Math.floor(Date.now() / 1000);
      const answered: string[] = [];
      page.on('request', (request) => {
        answered.push(/"component":"(ak-stage-\w+)"/.exec(request.postData() ?? '')?.[1] ?? '');
      });
      const known = { ...others, passkey: made };
      expect(await signIn({ family, ways, known, has: { ...nothing, passkey } }), 'no error').toBeUndefined();
      const [presented] = await page.context().credentials.get();
      expect(presented?.signCount, 'signatures are counted on from login to login').toBeGreaterThan(began);
      expect(answered.includes('ak-stage-password'), 'a password was asked for').toBe(ways.length === 0);
    });
  }
}

for (const family of ['2024.6', '2025.8', '2026.8']) {
  test(`an app for codes is set up where ${family} forces one`, markedFor(family), async ({ signIn }) => {
    // Another login asks for a code, and that of the set-up is used up: one family has to do.
    const again = family === '2026.8';
    test.setTimeout(again ? 90_000 : 30_000);
    expect(
      await signIn({ family, ways: ['forced-totp'], maySetUp: true, again }),
      'no error',
    ).toBeUndefined();
  });
}

test('an account that is not the suite’s own is told what to set up, and nothing is written', async ({
  signIn,
}) => {
  expect(String(await signIn({ ways: ['forced-totp'] }))).toMatch(
    /asks for the set-up of a second factor \(TOTP\) at ak-stage-authenticator-totp.*set up what is asked for there and name its secret in AUTHENTIK_ADMIN_TOTP/s,
  );
});

for (const [way, stage] of [
  ['captcha', 'ak-stage-captcha'],
  ['captcha-on-first-page', 'ak-stage-identification'],
] as const) {
  test(`a captcha is reported at once (${way})`, async ({ signIn }) => {
    expect(String(await signIn({ ways: [way] }))).toContain(`its login asks for a captcha at ${stage}: "`);
  });
}

test('an administrator with a second factor the suite was not given is told what could be given', async ({
  signIn,
}) => {
  const known = { ...nothing, totp: newSeed(), recoveryCodes: codes };
  expect(String(await signIn({ known, has: nothing }))).toContain(
    'its login asks for a second factor: a recovery code, or a code of an app (TOTP) at ak-stage-authenticator-validate',
  );
});

for (const [says, ways, ends] of [
  ['remembers a browser, one code is enough', ['remembered'], /^undefined$/],
  ['remembers none, one code is not enough', [], /asks for a second factor: a recovery code/],
] as const) {
  test(`where authentik ${says} for two logins`, async ({ signIn }) => {
    const [code = ''] = codes;
    const known = { ...nothing, recoveryCodes: [code] };
    const has = { ...nothing, recoveryCodes: [new Secret(code)] };
    expect(String(await signIn({ ways, known, has, again: true })), 'what it ends with').toMatch(ends);
  });
}

test('a seed of another device is reported as refused, after two codes', async ({ signIn }) => {
  test.slow();
  const known = { ...nothing, totp: newSeed() };
  const error = await signIn({ known, has: { ...nothing, totp: new Secret(newSeed()) } });
  expect(String(error), 'where, and what authentik says').toMatch(
    /was expected to take the second factor of the administrator "akadmin" .*: ".*Invalid Token/,
  );
});

/** The passkey in a file of the administrator's. */
function keptIn(file: string, account: string): Passkey {
  const read = readPasskey(file, { account, origin: guide.origins.authentik });
  if ('problem' in read) throw new Error(read.problem);
  return read.passkey;
}

test('a passkey that is made at authentik and kept in a file signs in from then on', async ({
  page,
  startInProcess,
}, testInfo) => {
  const { origins } = guide;
  const lab = await startInProcess({ authentik: '2026.8' });
  const who = whoIsSignedIn(lab.call, origins.authentik);
  const account = lab.authentikAdministrator;
  await signInAtAuthentik(page, origins.authentik, account, who);
  const file = testInfo.outputPath('passkey.json');
  keepPasskey(file, account.username, await enrolledPasskey(page, origins.authentik));
  const kept = keptIn(file, account.username);

  await page.context().clearCookies();
  const signed = page.waitForRequest((request) => request.postData()?.includes('"webauthn":') === true);
  const withIt = { ...account, passkey: kept };
  await signInAdministrator(page, origins.authentik, withIt, who);
  expect((await signed).postData(), 'it was asked for, and it is the one that was made').toContain(kept.id);
});

test('a passkey whose signature is wrong is reported as refused', async ({ signIn }) => {
  const forged = { ...made, publicKey: newPasskey(made.rpId).publicKey };
  const refused = await signIn({ known: { ...nothing, passkey: forged }, has: { ...nothing, passkey } });
  expect(String(refused)).toContain('expected to take the second factor of the administrator "akadmin"');
});

test('a passkey that the server does not know is not presented', async ({ signIn }) => {
  const known = { ...nothing, passkey: newPasskey(made.rpId) };
  const unanswered = await signIn({ known, has: { ...nothing, passkey } });
  expect(String(unanswered), 'another one is asked for').toContain(
    'a second factor: a passkey or security key',
  );
});

test('terms are accepted on the way', async ({ page, signIn }) => {
  expect(await signIn({ ways: ['terms'], known: nothing, has: nothing }), 'no error').toBeUndefined();
  await expect(page.locator('ak-admin-overview'), 'the administrator is in').toBeVisible();
});

test('a login that signs nobody in is reported, not taken for one', async ({ signIn }) => {
  const error = await signIn({ ways: ['login-skipped'], known: nothing, has: nothing });
  expect(String(error), 'where it begins again').toContain(
    'its login came to its end and asks for the same again at ak-stage-identification',
  );
});
