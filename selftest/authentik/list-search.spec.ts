import { expect } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { familyLab } from '../family-lab.ts';

for (const family of ['2024.6', '2025.8', '2026.2', '2026.8']) {
  const test = suite.extend(familyLab({ LAB_AUTHENTIK: family, LAB_FAULT: 'NONE' }));

  test(`the list of users of authentik ${family} is searched, also for the same once more`, async ({
    authentikAdministrator: { pages },
    endUser: { username },
  }) => {
    const { users } = pages ?? {};
    await users?.openThroughMenu();
    for (let round = 0; round < 2; round += 1) await users?.search(username);
    const found = await users?.rows.allInnerTexts();
    expect(found?.join(' '), 'only who was searched for is listed').toContain(username);
    expect(found?.join(' '), 'nobody else is').not.toContain('akadmin');
  });
}
