import { expect, test } from '@playwright/test';
import { AuthentikFacts } from '../../fixtures/protocol/authentik-facts.ts';
import { authentikWithGuide, guide } from './in-process.ts';

for (const family of ['2024.6', '2026.2', '2026.8'] as const) {
  test(`${family}: another client may be asked for what engomo's may, so that only its being another one is refused`, async () => {
    const { requestsAs, world } = await authentikWithGuide({ family });
    const { clientId, grantTypes } = world.provider;
    const made = await new AuthentikFacts(requestsAs('akadmin'), guide).makeOtherClient(clientId, 'another');

    const stored = [...world.state.providers.values()].find((provider) => String(provider.pk) === made);
    expect(stored?.redirectUris, 'where it is called back').toMatchObject([
      { url: 'https://other-client.example/callback' },
    ]);
    expect(stored?.grantTypes, 'its grants').toEqual(grantTypes);
  });
}
