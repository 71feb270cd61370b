import { expect, test } from '@playwright/test';
import { variantNames } from '../../lab/engomo/core/variants.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { runSuite } from '../suite-run.ts';

/** The logins of the desktop alone: the guide was carried out before the lab opened. */
const LOGINS = [
  '--project=login on the desktop',
  '--no-deps',
  '--grep',
  'ends on the composer|in capitals|turned away after the login|wrong password',
];

/** Every variant once, in as few runs as exclude nothing. */
const combinations = [
  {
    // As Authelia's page documents it: no PKCE, the answer as a form, the secret in the body.
    variants: ['no-pkce', 'form-post'],
    says: /without PKCE, with a nonce, without a login_hint, response_mode form_post, .*the answer came by POST/,
    capitals: 'is turned away',
  },
  {
    variants: ['no-nonce', 'login-hint', 'secret-basic', 'issuer-completed', 'userinfo', 'any-case'],
    says: /with PKCE \(S256\), without a nonce, with the user as login_hint, no response_mode, .*the answer came by GET/,
    capitals: 'leads to authentik',
  },
  {
    variants: ['form-post-lax', 'no-secret', 'issuer-compared', 'app-through-server'],
    says: /with PKCE \(S256\), with a nonce, without a login_hint, response_mode form_post, .*the answer came by POST/,
    capitals: 'is turned away',
  },
];

for (const { variants, says, capitals } of combinations) {
  test(`${variants.join(', ')}: the login is green, and the report says how engomo asks`, async ({}, testInfo) => {
    const settings = { LAB_FAULT: NO_FAULT, LAB_ENGOMO_VARIANT: variants.join(',') };
    const run = await runSuite(testInfo.outputPath('run'), settings, LOGINS);
    const { notes, systems } = run.audit();
    const texts = notes.map(({ text }) => text).join('\n');

    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    expect(texts, 'how engomo asks').toMatch(says);
    expect(texts, 'whether capitals matter').toContain(capitals);
    expect(systems.find(({ product }) => product === 'engomo')?.version, 'what took part').toBe(
      `stand-in, plain face, ${variants.join(', ')}`,
    );
  });
}

test('an engomo that compares the issuer exactly turns the login red with its own words', async ({}, testInfo) => {
  const settings = { LAB_FAULT: NO_FAULT, LAB_ENGOMO_VARIANT: 'issuer-exact' };
  const run = await runSuite(testInfo.outputPath('run'), settings, LOGINS);

  expect(run.exitCode, 'the run is red').toBe(1);
  expect(run.printed, 'it says where to look').toContain('Server > Authentication');
  expect(run.printed, 'it says what engomo said').toContain(
    'it calls itself https://authentik.company/application/o/engomo/',
  );
});

test('every variant is in one of these runs', () => {
  const run = [...combinations.flatMap(({ variants }) => variants), 'issuer-exact'];

  expect(run.toSorted(), 'each once').toEqual([...variantNames].toSorted());
});
