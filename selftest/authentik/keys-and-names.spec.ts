import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { findNames, type ComposerReader } from '../../fixtures/evidence/found-names.ts';
import { applicationDescription } from '../../fixtures/index.ts';
import { tokenConditions, type Tokens } from '../../guide/conditions/app-login.ts';
import { providerConditions } from '../../guide/conditions/provider.ts';
import type { Names } from '../../guide/names.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { addApplication, addCertificate, addScopeMapping, flowBySlug } from '../../lab/authentik/state.ts';
import { answeredWith, authentikWithGuide, guide } from './in-process.ts';

const EXPLICIT_CONSENT = 'default-provider-authorization-explicit-consent';

for (const family of ['2024.6', '2026.2'] as const) {
  test(`${family}: a key that is no RSA key breaks B6 and nothing else, with the place where it is made`, async () => {
    const broken = async (algorithm: 'rsa' | 'ecdsa') => {
      const { api } = await authentikWithGuide({ family, algorithm });
      const conditions = providerConditions(guide, await api.provider(guide));
      return conditions.filter(({ clause, holds }) => clause === 'B6' && !holds);
    };
    expect(await broken('rsa'), 'an RSA key').toEqual([]);
    expect(await broken('ecdsa'), 'an elliptic-curve key').toEqual([
      expect.objectContaining({
        property: 'the signing key is an RSA key',
        where: expect.stringMatching(/System > Certificates.*Signing Key/),
      }),
    ]);
  });
}

test('a certificate without a private key is distinguished from one with a key, and from none', async () => {
  const { api, world } = await authentikWithGuide();
  const [pair] = world.state.certificates.values();
  addCertificate(world.state, { name: 'bare.cert', certificate: pair?.certificate ?? '', privateKey: '' });

  expect(await api.lacksKey('bare.cert'), 'a certificate alone').toBe(true);
  expect(await api.lacksKey('ak.cert'), 'with its key').toBe(false);
  expect(await api.lacksKey('bare'), 'none of that name').toBe(false);
});

test('the authorization flow is known by its slug, or by a name no other flow has', async () => {
  const { api, world } = await authentikWithGuide();
  const flow = flowBySlug(world.state, EXPLICIT_CONSENT);
  world.state.flows.set('ours', { ...flow, pk: 'ours', slug: 'ours', name: 'Zürich "SSO" (100 %)' });
  const slugOf = (authorizationFlow: string) =>
    api.authorizationFlow(guideValues(guide.origins, '2024', 'strict', { set: { authorizationFlow } }));

  expect(await slugOf(EXPLICIT_CONSENT), 'by its slug').toBe(EXPLICIT_CONSENT);
  expect(await slugOf('Zürich "SSO" (100 %)'), 'by its name').toBe('ours');
  await expect(slugOf('Authorize Application'), 'two flows have that name').rejects.toThrow('but has 2');
  await expect(slugOf('default-authentication-flow'), 'it authorizes nothing').rejects.toThrow(
    'ours (Zürich "SSO" (100 %))',
  );
});

test('a name that something of another kind has is found with its kind', async () => {
  const { api } = await authentikWithGuide();
  expect(await api.kindNamed('providers/all/', 'SP-engomo'), 'a provider').toBe('OAuth2/OpenID Provider');
  expect(await api.kindNamed('providers/all/', 'SP-'), 'a part of a name is none').toBeUndefined();
});

test('changes are those of one account, not what others and the server itself change meanwhile', async () => {
  const event = (pk: string, user: object, action = 'model_created') => ({ pk, action, user });
  const results = [
    event('own', { pk: 1, username: 'akadmin', email: 'Admin@engomo.company' }),
    event('of somebody else', { pk: 2, username: 'bob', email: 'bob@engomo.company' }),
    event('of the server', {}),
    event('a login', { pk: 1, username: 'akadmin' }, 'login'),
  ];
  const api = new AuthentikApi(answeredWith(200, JSON.stringify({ pagination: { next: 0 }, results })));

  expect(await api.changesBy('akadmin'), 'by username').toEqual(['own']);
  expect(await api.changesBy('admin@engomo.company'), 'by e-mail address').toEqual(['own']);
  expect(await api.changesBy('alice'), 'of an account that changed nothing').toEqual([]);
});

test('F7 takes every signature that discovery offers and a key makes', () => {
  const tokens = (algorithm: string, offeredAlgorithms: readonly string[]): Tokens => ({
    issuer: guide.issuer,
    audience: ['client'],
    algorithm,
    offeredAlgorithms,
    preferredUsername: 'alice@engomo.company',
    userinfoUsername: 'alice@engomo.company',
    sameSubject: true,
    refreshToken: true,
    claims: { idToken: [], userinfo: [] },
  });
  const broken = (of: Tokens) =>
    tokenConditions(guide, 'client', 'alice@engomo.company', of)
      .filter(({ holds }) => !holds)
      .map(({ observed }) => observed);
  expect(broken(tokens('RS256', ['RS256'])), 'RSA').toEqual([]);
  expect(broken(tokens('ES256', ['ES256'])), 'elliptic curve').toEqual([]);
  expect(broken(tokens('ES256', ['RS256'])), 'not offered').toEqual(['ES256']);
  expect(broken(tokens('HS256', ['HS256'])), 'no key at all').toEqual(['HS256']);
});

test('two applications of one name are reported, with both slugs', async () => {
  const { api, world } = await authentikWithGuide();
  const alone = await api.application(guide);
  expect(alone && applicationDescription.remarks?.(alone), 'one application').toEqual([]);
  addApplication(world.state, { name: 'engomo', slug: 'engomo-old' });
  const stored = await api.application(guide);
  expect(stored && applicationDescription.remarks?.(stored), 'two of them').toEqual([
    expect.objectContaining({ clause: 'C1', text: expect.stringContaining('slug engomo, slug engomo-old') }),
  ]);
});

/** A composer with one authentication method and one user. */
const composerWith = (issuer: string, clientId: string, name = 'SSO "prod"'): ComposerReader => ({
  readMethod: (wanted) =>
    Promise.resolve(
      wanted === name
        ? { name, type: 'OpenID Connect', issuer, clientId, clientSecret: new Secret('') }
        : undefined,
    ),
  readUser: (username) =>
    Promise.resolve({ username, authenticator: name, permissions: { app: true, composer: true } }),
});

/** An authentik in which everything is called otherwise, and the composer it belongs to. */
async function calledOtherwise() {
  const { api, world } = await authentikWithGuide();
  const [provider] = world.state.providers.values();
  const [application] = world.state.applications.values();
  const mapping = [...world.state.mappings.values()].find(({ managed }) => managed === null);
  const pair = [...world.state.certificates.values()].find(({ name }) => name === 'ak.cert');
  if (!provider || !application || !mapping || !pair) throw new Error('the guide was not carried out');
  Object.assign(provider, { name: 'Zürich (prod)' });
  Object.assign(application, { name: 'Engomo "prod"', slug: 'Engomo_prod' });
  Object.assign(mapping, { name: 'mail/name' });
  Object.assign(pair, { name: 'sso-signing' });
  const find = (composer: ComposerReader, set: Partial<Names> = {}) =>
    findNames(guideValues(guide.origins, '2024', 'strict', { set }), 'a@engomo.company', composer, api);
  return { find, world, provider, issuer: `${guide.origins.authentik}/application/o/Engomo_prod` };
}

const OTHERWISE = {
  scopeMapping: 'mail/name',
  certificate: 'sso-signing',
  provider: 'Zürich (prod)',
  application: 'Engomo "prod"',
  slug: 'Engomo_prod',
  method: 'SSO "prod"',
};

test('what is called otherwise is found from the issuer in engomo, and each is reported', async () => {
  const { find, issuer, provider } = await calledOtherwise();
  for (const spelt of [issuer, `${issuer}/`]) {
    const { names, says } = await find(composerWith(spelt, provider.clientId));
    expect(names, 'everything').toEqual(OTHERWISE);
    expect(says, 'a sentence each').toHaveLength(6);
  }
  const { names } = await find(composerWith('https://elsewhere.example/o/x', provider.clientId));
  expect(names, 'by the client id where the issuer leads nowhere').toEqual(OTHERWISE);
});

test('what a setting says is not looked for, and what follows from it is', async () => {
  const { find, issuer, provider, world } = await calledOtherwise();
  const composer = composerWith(issuer, provider.clientId);
  const set = { provider: 'SP-engomo', certificate: 'ours', method: 'SSO "prod"' };
  expect((await find(composer, set)).names, 'no provider has the name: nothing follows from it').toEqual({
    application: 'Engomo "prod"',
    slug: 'Engomo_prod',
  });
  addApplication(world.state, { name: 'Another', slug: 'another' });
  expect((await find(composer, { slug: 'another' })).names, 'an application without a provider').toEqual({
    application: 'Another',
    method: 'SSO "prod"',
  });
});

test('what cannot be distinguished is not taken', async () => {
  const { find, issuer, provider, world } = await calledOtherwise();
  const another = addScopeMapping(world.state, { name: 'b', scopeName: 'profile', expression: 'return {}' });
  provider.propertyMappings.push(another.pk);
  const { names, says } = await find(composerWith(issuer, provider.clientId));
  expect(names.scopeMapping, 'neither of two').toBeUndefined();
  expect(says.join(), 'that is reported').toContain('cannot be known');
  const none = await find(composerWith(issuer, provider.clientId, ''));
  expect(none, 'no method').toEqual({ names: {}, says: [expect.stringContaining('nothing was looked for')] });
});

test('engomo’s own names are the guide’s where they are alike', async () => {
  const { api, world } = await authentikWithGuide();
  const clientId = [...world.state.providers.values()][0]?.clientId ?? '';
  const found = await findNames(
    guide,
    'a@engomo.company',
    composerWith(guide.issuer, clientId, 'authentik'),
    api,
  );
  expect(found, 'there is nothing to tell').toEqual({ names: {}, says: [] });
});
