import { about, expect, test } from '../../../fixtures/index.ts';

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
