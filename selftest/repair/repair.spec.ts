import { expect } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { methodConditions } from '../../guide/conditions/method.ts';
import { providerConditions } from '../../guide/conditions/provider.ts';
import { userConditions } from '../../guide/conditions/user.ts';
import { guidePermissions, type RedirectUri } from '../../guide/values.ts';
import type { State } from '../../lab/authentik/state.ts';
import type { Family } from '../../lab/authentik/versions.ts';
import type { Lab } from '../../lab/lab.ts';
import { broken, brokenInAuthentik } from '../broken-conditions.ts';
import { everyDay, markedFor } from '../every-day.ts';
import { AWKWARD_NAMES, familyLab } from '../family-lab.ts';
import { engomoOf } from '../in-process-lab.ts';

const strict = (url: string): RedirectUri => ({ matchingMode: 'strict', url });

/** Lists of redirect URIs that differ from the guide's, each in its own way. */
const REDIRECT_URIS: readonly (readonly RedirectUri[])[] = [
  [],
  [strict('https://engomo.company/auth')],
  [strict('https://engomo.company/auth com.engomo.engomo://callback/')],
  ['https://elsewhere.example/a', 'com.engomo.engomo://callback/', 'https://engomo.company/auth/'].map(
    strict,
  ),
  [{ matchingMode: 'regex', url: 'https://engomo.company/auth' }, strict('com.engomo.engomo://callback/')],
];

/** The authentik of a lab. @throws Error when it has none. */
function authentikOf({ authentik }: Lab): State {
  if (authentik === null) throw new Error('the lab has no authentik');
  return authentik;
}

/** What the guide made, in the memory of the lab. */
function madeIn(lab: Lab) {
  const state = authentikOf(lab);
  const mapping = [...state.mappings.values()].find(({ managed }) => managed === null);
  const [provider] = state.providers.values();
  const [application] = state.applications.values();
  if (mapping === undefined || provider === undefined || application === undefined) {
    throw new Error('the guide was not carried out');
  }
  return { mapping, provider, application };
}

/** Families, and how everything is called there. */
const WAYS: readonly (readonly [Family, Readonly<Record<string, string>>])[] = [
  ['2024.6', {}],
  ['2024.10', {}],
  ['2025.8', {}],
  ['2026.2', AWKWARD_NAMES],
  ['2026.8', {}],
];

for (const [family, names] of WAYS) {
  const test = suite.extend(
    familyLab({ LAB_AUTHENTIK: family, LAB_FAULT: 'NONE', E2E_GUIDE: '2024', E2E_REPAIR: '1', ...names }),
  );

  test.describe(`E2E_REPAIR on authentik ${family}`, markedFor(family), () => {
    test.describe.configure({ mode: 'serial' });

    test(`what differs in authentik ${family} is changed through its forms, and then nothing is`, async ({
      authentikAdministrator,
      authentikApi,
      guide,
      lab,
      repair,
    }) => {
      const { mapping, provider, application } = madeIn(lab);
      const secret = provider.clientSecret;
      mapping.scopeName = 'profil';
      mapping.expression = 'return {"preferred_username": request.user.username}';
      provider.clientType = 'confidential';
      provider.redirectUris = [strict('https://engomo.company/callback')];
      provider.signingKey = null;
      provider.propertyMappings = [];
      provider.accessTokenValidity = 'days=1';
      application.provider = null;
      application.metaLaunchUrl = '';
      const carryOut = async () => [
        await authentikAdministrator.ensureScopeMapping(),
        await authentikAdministrator.ensureProvider(),
        await authentikAdministrator.ensureApplication(),
      ];

      expect(await carryOut(), 'each is changed').toEqual(['changed', 'changed', 'changed']);
      expect(await brokenInAuthentik(authentikApi, guide), 'clauses that do not hold').toEqual([]);
      expect(provider.clientSecret, 'the client secret is not touched').toBe(secret);
      expect(repair.remarks, 'each is reported').toHaveLength(3);

      const before = await authentikApi.changesBy('akadmin');
      expect(await carryOut(), 'nothing is changed again').toEqual([
        'left alone',
        'left alone',
        'left alone',
      ]);
      expect(await authentikApi.changesBy('akadmin'), 'changes in the event log').toEqual(before);
    });

    test(
      `redirect URIs in authentik ${family} become the guide's, whatever they were`,
      everyDay(family === '2026.8'),
      async ({ authentikAdministrator, authentikApi, guide, lab }) => {
        const { provider } = madeIn(lab);
        for (const uris of REDIRECT_URIS) {
          provider.redirectUris = uris.map((uri) => ({ ...uri }));
          await authentikAdministrator.ensureProvider();

          const conditions = providerConditions(guide, await authentikApi.provider(guide));
          expect(broken(conditions), `from ${JSON.stringify(uris)}`).toEqual([]);
        }
      },
    );
  });
}

const engomo = suite.extend(familyLab({ LAB_FAULT: 'NONE', E2E_REPAIR: '1' }));

engomo(
  'what differs in engomo is changed through its forms, and then nothing is',
  async ({ composerAdministrator, composerReader, configuredProvider, endUser, guide, lab }) => {
    const { directory } = engomoOf(lab);
    const { id } = directory.methods.find(({ name }) => name === guide.method.name) ?? { id: '' };
    const { clientId, clientSecret } = configuredProvider;
    const wrong = {
      issuer: 'https://authentik.company/o/engomo ',
      clientId: 'A',
      clientSecret: 'B',
      scopes: '',
    };
    directory.saveOpenIdConnect(id, guide.method.name, wrong);
    const user = directory.userNamed(endUser.email);
    const permissions = { app: true, composer: false };
    const other = {
      username: endUser.email,
      authenticator: 'engomo',
      permissions,
      password: 'of engomo’s own',
    };
    await directory.saveUser(user?.id, other);
    const carryOut = async () => [
      await composerAdministrator.ensureMethod({ ...guide.method, clientId, clientSecret }),
      await composerAdministrator.ensureUser({
        username: endUser.email,
        authenticator: guide.method.name,
        permissions: guidePermissions,
      }),
    ];

    expect(await carryOut(), 'both are changed').toEqual(['changed', 'changed']);
    const conditions = [
      ...methodConditions(guide, await composerReader.readMethod(guide.method.name), configuredProvider),
      ...userConditions(guide, endUser.email, await composerReader.readUser(endUser.email), undefined, []),
    ];
    expect(broken(conditions.filter(({ clause }) => clause !== 'E4')), 'clauses that do not hold').toEqual(
      [],
    );
    expect(await carryOut(), 'nothing is changed again').toEqual(['left alone', 'left alone']);
  },
);
