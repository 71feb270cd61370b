import { expect, test } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { appCallbackConditions } from '../../guide/conditions/app-login.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { broken } from '../broken-conditions.ts';
import { everyDay } from '../every-day.ts';
import { familyLab } from '../family-lab.ts';
import { faultBefore, faults } from '../lab/faulty-server.ts';

const HOSTS = ['authentik.company', 'engomo.company'];

/** How late each answer is, in milliseconds. */
const LATE = 1_000;

/** A lab whose two products are far away. */
const farAway = (settings: Readonly<Record<string, string>>) =>
  suite.extend(
    familyLab(settings, async (network) => {
      const late = () => faults.late(LATE);
      const ends = await Promise.all(HOSTS.map((host) => faultBefore(network, host, late)));
      return () => Promise.all(ends.map((end) => end()));
    }),
  );

test.describe('the guide was carried out', () => {
  const test = farAway({ LAB_FAULT: NO_FAULT });

  test(
    'where each answer is a second late, logins hold',
    everyDay(false),
    async ({ appLogin, configuredProvider, endUser, guide, webLogin }) => {
      const web = await webLogin.signIn(endUser);
      expect(broken(webLoginConditions(guide, configuredProvider.clientId, web)), 'F1 to F5').toEqual([]);
      const app = await appLogin.signIn(endUser);
      expect(broken(appCallbackConditions(guide, app)), 'F6').toEqual([]);
    },
  );
});

test.describe('nothing was carried out', () => {
  const test = farAway({});

  test(
    'where each answer is a second late, the scope mapping is made as the guide says',
    everyDay(false),
    async ({ authentikAdministrator, authentikApi, guide }) => {
      await authentikAdministrator.ensureScopeMapping();
      expect(await authentikApi.scopeMapping(guide), 'A1 to A4').toMatchObject(guide.scopeMapping);
    },
  );
});
