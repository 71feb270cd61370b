import { expect, test } from '@playwright/test';
import { guide, resultsOf, freshApi, providerBody, mappingBody, applicationBody } from './api-world.ts';
import { listOf } from './authentik-world.ts';

test.describe('what the guide stores is read back as it was sent', () => {
  test('the scope mapping', async () => {
    const { call } = await freshApi();
    const made = await call('POST', 'propertymappings/provider/scope/', mappingBody);
    expect(made.status, 'a new mapping is 201').toBe(201);
    const read = await call('GET', `propertymappings/provider/scope/${String(made.body['pk'])}/`);
    expect(read.body, 'every field has the value sent').toMatchObject(mappingBody);
    expect(read.body['managed'], 'authentik does not manage it').toBeNull();
    const own = await call('GET', 'propertymappings/all/?managed__isnull=true');
    expect(resultsOf(own), 'it is the only one that is not managed').toHaveLength(1);
  });

  test('the certificate', async () => {
    const { call } = await freshApi();
    const made = await call('POST', 'crypto/certificatekeypairs/generate/', {
      common_name: guide.certificate.name,
      subject_alt_name: '',
      validity_days: '365',
      alg: 'ecdsa',
    });
    expect(made.status, 'generating answers 200, not 201').toBe(200);
    const read = await call('GET', `crypto/certificatekeypairs/${String(made.body['pk'])}/`);
    expect(read.body, 'it is stored under its common name, with its key').toMatchObject({
      name: guide.certificate.name,
      private_key_available: true,
      key_type: 'ec',
      managed: null,
    });
    expect(JSON.stringify(read.body), 'the private key is not part of it').not.toContain('PRIVATE KEY');
  });

  test('the provider', async () => {
    const api = await freshApi();
    const sent = await providerBody(api);
    const made = await api.call('POST', 'providers/oauth2/', sent);
    expect(made.status, 'a new provider is 201').toBe(201);
    const read = await api.call('GET', `providers/oauth2/${String(made.body['pk'])}/`);
    const { property_mappings: mappings, ...rest } = sent;
    expect(read.body, 'every other field has the value sent').toMatchObject(rest);
    expect(new Set(listOf(read.body['property_mappings'])), 'the mappings sent, in any order').toEqual(
      new Set(listOf(mappings)),
    );
    expect(String(read.body['client_secret']), 'a public client has a secret, in clear').toHaveLength(128);
  });

  test('the application', async () => {
    const api = await freshApi();
    const provider = await api.call('POST', 'providers/oauth2/', await providerBody(api));
    const sent = { ...applicationBody, provider: String(provider.body['pk']) };
    const made = await api.call('POST', 'core/applications/', sent);
    expect(made.status, 'a new application is 201').toBe(201);
    const read = await api.call('GET', `core/applications/${guide.application.slug}/`);
    expect(read.body, 'every field has the value sent, the provider as a number').toMatchObject({
      ...applicationBody,
      provider: provider.body['pk'],
      launch_url: guide.application.launchUrl,
    });
  });
});

test.describe('what is refused is refused in authentik’s words', () => {
  test('a name or slug that exists', async () => {
    const api = await freshApi();
    const provider = await providerBody(api);
    const certificate = { common_name: 'ak.cert', validity_days: 365, alg: 'ecdsa' };
    const cases = [
      [
        'propertymappings/provider/scope/',
        mappingBody,
        { name: ['Property Mapping with this name already exists.'] },
      ],
      ['crypto/certificatekeypairs/generate/', certificate, { common_name: ['This field must be unique.'] }],
      ['core/applications/', applicationBody, { slug: ['Application with this slug already exists.'] }],
      ['core/users/', { username: 'alice', name: '' }, { username: ['This field must be unique.'] }],
    ] as const;
    for (const [path, body, sentences] of cases) {
      await api.call('POST', path, body);
      const again = await api.call('POST', path, body);
      expect(again, `${path} refuses the second one`).toEqual({ status: 400, body: sentences });
    }
    await api.call('POST', 'providers/oauth2/', provider);
    const again = await api.call('POST', 'providers/oauth2/', { ...provider, client_id: 'another' });
    expect(again, 'the second provider is refused').toEqual({
      status: 400,
      body: { name: ['provider with this name already exists.'] },
    });
  });

  test('empty fields and an expression with a syntax error', async () => {
    const { call } = await freshApi();
    const path = 'propertymappings/provider/scope/';
    const blank = ['This field may not be blank.'];
    const empty = await call('POST', path, { name: '', scope_name: '', expression: '', description: '' });
    expect(empty.body, 'three fields may not be blank').toEqual({
      name: blank,
      expression: blank,
      scope_name: blank,
    });
    const broken = await call('POST', path, { ...mappingBody, expression: 'return {"a": 1' });
    expect(broken.body, 'the line is reported').toEqual({
      expression: ['Expression Syntax Error: invalid syntax (None, line 3)'],
    });
  });

  test('redirect URIs that are a text, and a regular expression that is none', async () => {
    const api = await freshApi();
    const body = await providerBody(api);
    const text = await api.call('POST', 'providers/oauth2/', { ...body, redirect_uris: 'a\nb' });
    expect(text.body, 'a text is no list').toEqual({
      redirect_uris: { non_field_errors: ['Expected a list of items but got type "str".'] },
    });
    const redirectUris = [{ matching_mode: 'regex', url: '**' }];
    const regex = await api.call('POST', 'providers/oauth2/', { ...body, redirect_uris: redirectUris });
    expect(regex.body, 'the pattern is named').toEqual({ redirect_uris: ['Invalid Regex Pattern: **'] });
  });

  test('references to what does not exist, and what is missing', async () => {
    const api = await freshApi();
    const none = '5ea41936-460b-43fd-abcd-aab393ecca8e';
    const unknown = await api.call('POST', 'providers/oauth2/', {
      ...(await providerBody(api)),
      authorization_flow: none,
      signing_key: none,
    });
    const sentence = [`Invalid pk "${none}" - object does not exist.`];
    expect(unknown.body, 'both keys are named').toEqual({
      authorization_flow: sentence,
      signing_key: sentence,
    });
    const required = ['This field is required.'];
    const incomplete = await api.call('POST', 'providers/oauth2/', { name: 'incomplete' });
    expect(incomplete.body, 'what has no default is required').toEqual({
      authorization_flow: required,
      invalidation_flow: required,
      redirect_uris: required,
    });
    const reserved = await api.call('POST', 'core/applications/', { name: 'token', slug: 'token' });
    expect(reserved.body, 'a slug of authentik’s own').toEqual({
      slug: ["The slug 'token' is reserved and cannot be used for applications."],
    });
  });
});

test('lists are cut into pages', async () => {
  const { call } = await freshApi();
  const path = 'propertymappings/provider/scope/?ordering=-scope_name&page_size=3';
  const second = await call('GET', `${path}&page=2`);
  expect(second.body['pagination'], 'the second page of three').toEqual({
    next: 3,
    previous: 1,
    count: 7,
    current: 2,
    total_pages: 3,
    start_index: 4,
    end_index: 6,
  });
  expect(second.body['autocomplete'], 'as 2026.2.2 has it').toEqual({});
  expect(await call('GET', `${path}&page=9`), 'a page too far').toEqual({
    status: 404,
    body: { detail: 'Invalid page.' },
  });
});

test('the event log tells what was created, changed and deleted', async () => {
  const { call } = await freshApi();
  const made = await call('POST', 'core/users/', { username: 'alice', name: 'Alice' });
  const path = `core/users/${String(made.body['pk'])}/`;
  await call('PATCH', path, { name: 'Alice Adams' });
  await call('DELETE', path);
  const events = resultsOf(await call('GET', 'events/events/?action=model_&username=akadmin'));
  expect(
    events.map(({ action }) => action),
    'newest first',
  ).toEqual(['model_deleted', 'model_updated', 'model_created']);
});
