import { expect, test as plain } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { appCallbackConditions, tokenConditions } from '../../guide/conditions/app-login.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { families, isFrom, VERSIONS, type Family } from '../../lab/authentik/versions.ts';
import { DEFAULT_SCOPES } from '../../lab/engomo/core/model.ts';
import { addMethodWithUser } from '../../lab/faults/carried-out.ts';
import { broken, brokenInAuthentik } from '../broken-conditions.ts';
import { markedFor } from '../every-day.ts';
import { familyLab } from '../family-lab.ts';
import { engomoOf } from '../in-process-lab.ts';

/** Each way of the guide on each family that has it, once. */
const WAYS: readonly { readonly family: Family; readonly settings: Readonly<Record<string, string>> }[] = [
  { family: '2024.6', settings: { E2E_GUIDE: '2024' } },
  { family: '2024.10.2', settings: { E2E_GUIDE: '2024' } },
  { family: '2024.10', settings: { E2E_GUIDE: '2026' } },
  { family: '2024.12', settings: { E2E_GUIDE: '2026' } },
  { family: '2025.4', settings: { E2E_GUIDE: '2024', E2E_REDIRECT_MATCHING: 'regex' } },
  { family: '2025.6', settings: { E2E_GUIDE: '2026' } },
  { family: '2025.8', settings: { E2E_GUIDE: '2024' } },
  { family: '2025.10', settings: { E2E_GUIDE: '2024' } },
  { family: '2025.12', settings: { E2E_GUIDE: '2026' } },
  { family: '2026.2', settings: { E2E_GUIDE: '2026' } },
  { family: '2026.5', settings: { E2E_GUIDE: '2026.5' } },
  { family: '2026.8', settings: { E2E_GUIDE: '2024' } },
  { family: '2026.8', settings: { E2E_GUIDE: '2026.5' } },
];

for (const { family, settings } of WAYS) {
  const test = suite.extend(familyLab({ LAB_AUTHENTIK: family, ...settings }));
  const way = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const on = `authentik ${[family, ...way].join(', ')}`;

  test.describe(`the guide on ${on}`, markedFor(family), () => {
    test.describe.configure({ mode: 'serial' });

    test(`the guide is carried out on ${on}`, async ({
      authentikAdministrator,
      authentikApi,
      authentikVersion,
      endUser,
      guide,
    }) => {
      expect(authentikVersion.text, 'the version of the lab').toBe(VERSIONS[family]);
      await authentikAdministrator.ensureScopeMapping();
      await authentikAdministrator.ensureCertificate();
      await authentikAdministrator.ensureProvider();
      await authentikAdministrator.ensureApplication();
      await authentikAdministrator.ensureAccount(endUser);

      expect(await brokenInAuthentik(authentikApi, guide), 'clauses that do not hold').toEqual([]);
      const account = await authentikApi.account(endUser.email, endUser.username);
      expect(account?.email, 'the account has the e-mail address').toBe(endUser.email);
    });

    test(`carrying the guide out again changes nothing on ${on}`, async ({
      authentikAdministrator,
      authentikApi,
      endUser,
    }) => {
      const before = await authentikApi.changesBy('akadmin');
      const results = [
        await authentikAdministrator.ensureScopeMapping(),
        await authentikAdministrator.ensureProvider(),
        await authentikAdministrator.ensureApplication(),
        await authentikAdministrator.ensureAccount(endUser),
      ];

      expect(results, 'every object is left alone').toEqual(results.map(() => 'left alone'));
      expect(await authentikApi.changesBy('akadmin'), 'changes in the event log').toEqual(before);
    });

    test(`a user signs in to engomo through ${on}`, async ({
      configuredProvider,
      endUser,
      guide,
      lab,
      webLogin,
    }) => {
      const { clientId, clientSecret } = configuredProvider;
      const { issuer, name } = guide.method;
      const method = { issuer, clientId, clientSecret: clientSecret.reveal(), scopes: DEFAULT_SCOPES };
      await addMethodWithUser(engomoOf(lab).directory, name, method, endUser.email);

      const conditions = webLoginConditions(guide, clientId, await webLogin.signIn(endUser));
      expect(broken(conditions), 'clauses that do not hold').toEqual([]);
    });

    test(`whom engomo names to authentik signs in through ${on}`, async ({
      configuredProvider,
      endUser,
      guide,
      lab,
      webLogin,
    }) => {
      const { relyingParty } = engomoOf(lab);
      relyingParty.loginHint = true;
      const login = await webLogin.signIn(endUser);
      relyingParty.loginHint = false;

      expect(login.stages[0] === 'ak-stage-password', 'it is not asked who is there').toBe(
        isFrom(family, '2026.2'),
      );
      expect(
        broken(webLoginConditions(guide, configuredProvider.clientId, login)),
        'clauses that do not hold',
      ).toEqual([]);
    });

    test(`whom authentik knows already is asked nothing by ${on}`, async ({
      appLogin,
      configuredProvider,
      endUser,
      guide,
      page,
      webLogin,
    }) => {
      const opened: string[] = [];
      page.on('framenavigated', (frame) => opened.push(new URL(frame.url()).pathname));
      await webLogin.signInAtAuthentik(endUser);
      // 2024.10.5 draws it before it sends somebody else than an administrator on.
      expect(opened, 'not the page of an administrator').not.toContain('/if/admin/');
      const login = await webLogin.signIn(endUser);

      // Up to 2025.2 it asks for consent every time.
      const asked = login.stages.filter((stage) => stage !== 'ak-stage-consent');
      expect(asked, 'what authentik asked').toEqual([]);
      const conditions = [
        ...webLoginConditions(guide, configuredProvider.clientId, login),
        ...appCallbackConditions(guide, await appLogin.signIn(endUser)),
      ];
      expect(broken(conditions), 'clauses that do not hold').toEqual([]);
    });

    test(`the app is called with a code that is worth its tokens, on ${on}`, async ({
      appLogin,
      configuredProvider,
      endUser,
      guide,
    }) => {
      const conditions = [
        ...appCallbackConditions(guide, await appLogin.signIn(endUser)),
        ...tokenConditions(guide, configuredProvider.clientId, endUser.email, await appLogin.redeem()),
      ];

      expect(broken(conditions), 'clauses that do not hold').toEqual([]);
    });
  });
}

plain('the guide is carried out on every family the lab has', () => {
  const used = WAYS.map(({ family }) => family);

  expect(
    families.filter((family) => !used.includes(family)),
    'families that are left out',
  ).toEqual([]);
});
