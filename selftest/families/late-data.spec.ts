import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { defaultMappingName } from '../../guide/values.ts';
import { ApplicationWizard } from '../../pages/authentik/application-wizard.ts';
import { labOf } from '../fidelity/lab-session.ts';
import { subjectsOn } from '../fidelity/subjects.ts';

/** How late the data of the form are when nobody types before, in milliseconds. */
const LATE = 2_000;

/** The oldest family with the wizard, one in between, the newest. */
for (const family of ['2024.12', '2025.8', '2026.8']) {
  const test = labOf(family);

  test(`redirect URIs are kept when data of the wizard's form come late, on authentik ${family}`, async ({
    authentikSession,
    authentikVersion,
    authentikApi,
    guide,
  }) => {
    const { application, provider } = guide;
    const page = await authentikSession.newPage();
    await page.route(
      ({ pathname, searchParams }) =>
        pathname.endsWith('/api/v3/sources/oauth/') && !searchParams.has('page'),
      async (route) => {
        const typedBefore = page.locator('ak-provider-oauth2-redirect-uri').first().waitFor();
        await Promise.race([typedBefore, setTimeout(LATE)]);
        await route.continue();
      },
    );
    const { applications, words } = subjectsOn(page, guide.origins.authentik, authentikVersion.text);
    await applications.open();
    await applications.openWizard();
    await new ApplicationWizard(page, words).create(
      { ...application, name: 'late', slug: 'late' },
      {
        name: 'late provider',
        authorizationFlow: provider.authorizationFlow,
        redirectUris: provider.redirectUris,
        signingKey: 'authentik Self-signed Certificate',
        scopes: provider.defaultScopes.map(defaultMappingName),
      },
    );

    const saved = await authentikApi.provider({ ...guide, provider: { ...provider, name: 'late provider' } });
    expect(saved?.redirectUris, 'both redirect URIs are saved, in the order typed').toMatchObject(
      provider.redirectUris.map(({ url }) => ({ url })),
    );
  });
}
