import { expect, test } from '@playwright/test';
import { guide, freshApi, providerBody, applicationBody } from './api-world.ts';

test.describe('application and provider in one request', () => {
  const PATH = 'core/transactional/applications/';
  const provider_model = 'authentik_providers_oauth2.oauth2provider';

  test('both are stored when both are right', async () => {
    const api = await freshApi();
    const answer = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider: await providerBody(api),
      policy_bindings: [],
    });
    expect(answer, 'the answer of the real server').toEqual({
      status: 200,
      body: { applied: true, logs: [] },
    });
    const application = await api.call('GET', 'core/applications/engomo/');
    expect(application.body['provider_obj'], 'the application has the provider').toMatchObject({
      name: guide.provider.name,
    });
  });

  test('nothing is stored when one of them is wrong', async () => {
    const api = await freshApi();
    const provider = await providerBody(api);
    const noFlow = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider: { ...provider, authorization_flow: null },
    });
    expect(noFlow, 'the provider is at fault').toEqual({
      status: 400,
      body: { provider: { authorization_flow: ['This field may not be null.'] } },
    });
    const noSlug = await api.call('PUT', PATH, { app: { name: 'engomo' }, provider_model, provider });
    expect(noSlug, 'the application is at fault').toEqual({
      status: 400,
      body: { app: { slug: ['This field is required.'] } },
    });
    const unbound = await api.call('PUT', PATH, {
      app: applicationBody,
      provider_model,
      provider,
      policy_bindings: [{ order: 0 }],
    });
    expect(unbound.status, 'a binding of nobody is refused').toBe(400);
    expect(api.state.applications.size, 'no application was stored').toBe(0);
    expect(api.state.providers.size, 'no provider was stored').toBe(0);
  });
});
