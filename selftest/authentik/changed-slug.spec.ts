import { expect } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { familyLab } from '../family-lab.ts';

const test = suite.extend(familyLab({ LAB_AUTHENTIK: '2026.8', E2E_APPLICATION_SLUG: 'engomo_zwei' }));

test('a slug that the form changes is reported with what it becomes, and nothing is sent', async ({
  authentikAdministrator: administrator,
  authentikApi,
  guide,
}) => {
  await administrator.ensureScopeMapping();
  await administrator.ensureCertificate();
  await administrator.ensureProvider();
  await expect(administrator.ensureApplication(), 'its cause').rejects.toThrow(
    /Slug \(clause C2\): meant "engomo_zwei", shown "engomo-zwei".*E2E_APPLICATION_SLUG/s,
  );
  expect(await authentikApi.application(guide), 'the application').toBeUndefined();
});
