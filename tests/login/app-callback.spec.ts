import { appCallbackConditions, tokenConditions } from '../../guide/conditions/app-login.ts';
import { about, expect, test } from '../../fixtures/index.ts';

test(
  'the app is called back with a code whose tokens name the user by e-mail address',
  about('F6', 'F7'),
  async ({ appLogin, configuredProvider, endUser, evidence, guide }) => {
    const login = await appLogin.signIn(endUser);
    await evidence.hold(appCallbackConditions(guide, login), 'browser, without interception');

    const tokens = await appLogin.redeem();
    await evidence.hold(
      tokenConditions(guide, configuredProvider.clientId, endUser.email, tokens),
      'token endpoint and userinfo, signature verified',
    );
    expect(await appLogin.refresh(), 'the refresh token brings a new access token').toBe(true);
  },
);
