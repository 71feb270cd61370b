import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { applicationDescription } from '../../fixtures/index.ts';
import { tokenConditions, type Tokens } from '../../guide/conditions/app-login.ts';
import { providerConditions } from '../../guide/conditions/provider.ts';
import { addApplication, addCertificate } from '../../lab/authentik/state.ts';
import { answeredWith, authentikWithGuide, guide } from './in-process.ts';

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

test('a certificate without a private key is told from one with a key, and from none', async () => {
  const { api, world } = await authentikWithGuide();
  const [pair] = world.state.certificates.values();
  addCertificate(world.state, { name: 'bare.cert', certificate: pair?.certificate ?? '', privateKey: '' });

  expect(await api.lacksKey('bare.cert'), 'a certificate alone').toBe(true);
  expect(await api.lacksKey('ak.cert'), 'with its key').toBe(false);
  expect(await api.lacksKey('bare'), 'none of that name').toBe(false);
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

test('two applications of one name are told, with both slugs', async () => {
  const { api, world } = await authentikWithGuide();
  const alone = await api.application(guide);
  expect(alone && applicationDescription.remarks?.(alone), 'one application').toEqual([]);
  addApplication(world.state, { name: 'engomo', slug: 'engomo-old' });
  const stored = await api.application(guide);
  expect(stored && applicationDescription.remarks?.(stored), 'two of them').toEqual([
    expect.objectContaining({ clause: 'C1', text: expect.stringContaining('slug engomo, slug engomo-old') }),
  ]);
});
