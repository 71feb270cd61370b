import { appCallbackConditions, tokenConditions } from '../../guide/conditions/login.ts';
import { about, claimTraits, expect, explained, test, withoutQuery } from '../../fixtures/index.ts';

test(
  'the app is called back with a code whose tokens name the user by e-mail address',
  about('F6', 'F7'),
  async ({ appCallbacks, appRelyingParty, endUser, evidence, guide, loginFlow, page, provider }) => {
    const callback =
      await test.step('the app opens authentik in the browser; the user signs in', async () => {
        const address = await appRelyingParty.authorizationUrl();
        await page.goto(address.href, { waitUntil: 'commit' });
        await explained(loginFlow.signIn(endUser, appCallbacks.first), evidence, 'app');
        await evidence.picture('the page the browser stays on', page);
        return appCallbacks.first;
      });

    await evidence.hold(
      appCallbackConditions(guide, {
        calledAt: withoutQuery(callback.url.href),
        calls: appCallbacks.count,
        channels: [...callback.channels],
        parameters: [...callback.url.searchParams.keys()],
        stateKept: appRelyingParty.ownState(callback.url),
      }),
      'browser, without interception',
    );

    await evidence.traits([
      {
        product: 'authentik',
        kind: 'capability',
        name: 'how the app is called',
        value: [...callback.channels].sort().join(', '),
      },
    ]);

    await test.step('the app redeems the code', async () => {
      const tokens = await appRelyingParty.redeem(callback.url);
      await evidence.traits(claimTraits(tokens));
      await evidence.hold(
        tokenConditions(guide, provider.clientId, endUser.email, tokens),
        'token endpoint and userinfo, signature verified',
      );
    });

    await test.step('the app refreshes its tokens', async () => {
      const { rotated, newAccessToken } = await appRelyingParty.refresh();
      expect(newAccessToken, 'the refresh token brings a new access token').toBe(true);
      const threshold = provider.rest['refresh_token_threshold'];
      await evidence.note({
        clause: 'B7',
        kind: 'observation',
        text: `The refresh token was ${rotated ? '' : 'not '}rotated at its first use${threshold === undefined ? '' : `; refresh_token_threshold is ${threshold}`}.`,
      });
    });
  },
);

test(
  'a redirect URI without the final slash calls no app',
  about('B4'),
  async ({ appCallbacks, appRelyingParty, guide, page }) => {
    const address = await appRelyingParty.authorizationUrl(guide.provider.appRedirectUri.replace(/\/$/, ''));
    const response = await page.goto(address.href);

    expect(response?.status(), 'authentik answers with an error page of its own').toBe(400);
    expect(response?.headers()['location'], 'authentik sends the browser nowhere').toBeUndefined();
    await expect(
      page.getByRole('heading', { name: 'Redirect URI Error' }),
      'the page says why',
    ).toBeVisible();
    expect(appCallbacks.count, 'the app was not called').toBe(0);
  },
);
