import { expect, test as plain } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { relyingPartySentence } from '../../guide/conditions/relying-party.ts';
import { turnedAwayCondition } from '../../guide/conditions/stopped-login.ts';
import {
  permissionConditions,
  unknownAccountConditions,
  unknownAddressConditions,
} from '../../guide/conditions/turned-away.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { Secret } from '../../guide/secret.ts';
import { variantNames } from '../../lab/engomo/core/engomo.ts';
import { faceNames } from '../../lab/engomo/server.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { broken } from '../broken-conditions.ts';
import { dialectFileOf } from '../engomo/face-dialects.ts';
import { markedFor } from '../every-day.ts';
import { familyLab } from '../family-lab.ts';

// A lab and a browser for each face: the tests of one are not spread over the workers.
plain.describe.configure({ mode: 'default' });

/** The suite's own logins on a lab in which the guide has been carried out. */
const loginsOn = (settings: Readonly<Record<string, string>>) =>
  suite.extend(familyLab({ LAB_FAULT: NO_FAULT, ...settings }));

for (const face of faceNames.filter((name) => name !== 'plain')) {
  const test = loginsOn({
    LAB_ENGOMO: face,
    E2E_LOCALE: face === 'german' ? 'de' : 'en',
    E2E_ENGOMO_DIALECT: dialectFileOf(face) ?? '',
  });

  test(
    `${face}: a user signs in to engomo and ends on the composer`,
    markedFor(face),
    async ({ configuredProvider, endUser, guide, webLogin }) => {
      const login = await webLogin.signIn(endUser);

      expect(broken(webLoginConditions(guide, configuredProvider.clientId, login)), 'F1 to F5').toEqual([]);
    },
  );

  test(
    `${face}: the composer opens to a user with its permission`,
    markedFor(face),
    async ({ guide, userWith, webLogin }) => {
      const permissions = { app: false, composer: true };
      const login = await webLogin.signIn(await userWith(permissions));

      expect(broken(permissionConditions(guide, permissions, login)), 'E6').toEqual([]);
    },
  );

  for (const app of [true, false]) {
    test(
      `${face}: the composer stays closed to a user without its permission (app: ${app})`,
      markedFor(face),
      async ({ guide, userWith, webLogin }) => {
        const permissions = { app, composer: false };
        const ending = await webLogin.signInInVain(await userWith(permissions));

        expect(broken(permissionConditions(guide, permissions, ending)), 'E6').toEqual([]);
      },
    );
  }

  test(
    `${face}: an address and an account that engomo does not know get nowhere`,
    markedFor(face),
    async ({ composerReader, endUser, guide, unknownToEngomo, webLogin }) => {
      await webLogin.enter('nobody@engomo.company');
      const unknownAddress = unknownAddressConditions(guide, await webLogin.ending());
      const ending = await webLogin.signInInVain(unknownToEngomo, endUser.email);
      const stored = await composerReader.readUser(unknownToEngomo.email);

      expect(broken(unknownAddress), 'E5, the address').toEqual([]);
      expect(broken(unknownAccountConditions(guide, ending, stored?.username)), 'E5, the account').toEqual(
        [],
      );
    },
  );
}

/** Every variant once, in as few labs as exclude nothing. */
const COMBINATIONS = [
  {
    // As Authelia's page documents it: no PKCE, the answer as a form, the secret in the body.
    variants: ['no-pkce', 'form-post'],
    says: /without PKCE, with a nonce, without a login_hint, response_mode form_post, .*the answer came by POST/,
    capitals: 'nowhere',
  },
  {
    variants: ['no-nonce', 'login-hint', 'secret-basic', 'issuer-completed', 'userinfo', 'any-case'],
    says: /with PKCE \(S256\), without a nonce, with the user as login_hint, no response_mode, .*the answer came by GET/,
    capitals: 'to authentik',
  },
  {
    variants: ['form-post-lax', 'no-secret', 'issuer-compared', 'app-through-server'],
    says: /with PKCE \(S256\), with a nonce, without a login_hint, response_mode form_post, .*the answer came by POST/,
    capitals: 'nowhere',
  },
] as const;

for (const { variants, says, capitals } of COMBINATIONS) {
  const test = loginsOn({ LAB_ENGOMO_VARIANT: variants.join(',') });

  test(`${variants.join(', ')}: the login holds, and how engomo asks is said`, async ({
    configuredProvider,
    endUser,
    guide,
    webLogin,
  }) => {
    const login = await webLogin.signIn(endUser);

    expect(broken(webLoginConditions(guide, configuredProvider.clientId, login)), 'F1 to F5').toEqual([]);
    expect(relyingPartySentence(guide, login), 'how engomo asks').toMatch(says);
  });

  test(`${variants.join(', ')}: capitals lead ${capitals}`, async ({ endUser, webLogin }) => {
    expect(await webLogin.enter(endUser.email.toUpperCase()), 'where they lead').toBe(capitals);
  });

  test(`${variants.join(', ')}: a wrong password is refused`, async ({ endUser, loginFlow, webLogin }) => {
    await webLogin.begin(endUser);
    const wrong = { ...endUser, password: new Secret('not the password') };

    expect((await loginFlow.refusal(wrong)).stage, 'F3').toMatch(/^ak-stage-(password|identification)$/);
  });

  test(`${variants.join(', ')}: an account that engomo does not know gets nowhere`, async ({
    composerReader,
    endUser,
    guide,
    unknownToEngomo,
    webLogin,
  }) => {
    const ending = await webLogin.signInInVain(unknownToEngomo, endUser.email);
    const stored = await composerReader.readUser(unknownToEngomo.email);

    expect(broken(unknownAccountConditions(guide, ending, stored?.username)), 'E5').toEqual([]);
  });
}

const test = loginsOn({ LAB_ENGOMO_VARIANT: 'issuer-exact' });

test('an engomo that compares the issuer exactly turns its user away, and the words say where to look', async ({
  clientPage,
  endUser,
  webLogin,
}) => {
  expect(await webLogin.enter(endUser.email), 'engomo sends nobody on').toBe('nowhere');
  const condition = turnedAwayCondition(await clientPage.refusalSentence());

  expect(condition.observed, 'what engomo says').toContain(
    'it calls itself https://authentik.company/application/o/engomo/',
  );
  expect(condition.where, 'where to look').toContain('Server > Authentication');
});

plain('every variant is in one of these labs', () => {
  const used = [...COMBINATIONS.flatMap(({ variants }) => [...variants]), 'issuer-exact'];

  expect(used.toSorted(), 'each once').toEqual([...variantNames].toSorted());
});
