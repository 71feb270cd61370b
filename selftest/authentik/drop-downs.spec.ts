import { expect, type BrowserContext } from '@playwright/test';
import type { GuideValues } from '../../guide/values.ts';
import { SearchSelect } from '../../pages/authentik/widgets/search-select.ts';
import { labOf } from '../fidelity/lab-session.ts';
import { mountDropDown, type DropDown } from './drop-down.ts';

/** Each kind of list, on a family that has it. */
const KINDS = [
  { family: '2024.6', says: 'a list at the end of the document', modal: false },
  { family: '2025.8', says: 'a portal at the end of the document', modal: false },
  { family: '2026.5', says: 'a portal in the open dialog' },
  { family: '2026.8', says: 'a popover in the drop-down' },
  { family: '2026.8', says: 'a combobox without buttons', tag: 'small-combobox' },
] as const;

/** How long the server takes for an answer, in milliseconds. */
const LATE = 400;

/** A drop-down of that kind, in a tab of the admin interface. */
async function dropDown(session: BrowserContext, guide: GuideValues, kind: Partial<DropDown>) {
  const page = await session.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${guide.origins.authentik}/if/admin/`);
  await page.locator('ak-admin-overview').waitFor();
  const select = new SearchSelect(page.locator('#scrolls'), 'signingKey');
  return {
    select,
    /** Chooses from a drop-down nobody has touched; what it sends then. */
    choose: async (name: string, before?: () => Promise<void>) => {
      await mountDropDown(page, { tag: 'ak-search-select', modal: true, late: LATE, ...kind });
      await before?.();
      await select.choose({ name });
      return page.locator('#keys').evaluate((element) => Reflect.get(element, 'value') as unknown);
    },
    [Symbol.asyncDispose]: () => page.close(),
  };
}

for (const { family, says, ...kind } of KINDS) {
  const test = labOf(family);

  test(`an option is chosen from ${says}, wherever it is (${family})`, async ({
    authentikSession,
    guide,
  }) => {
    await using shown = await dropDown(authentikSession, guide, kind);
    const { choose, select } = shown;

    expect(await choose('key 07'), 'one of a list that comes late').toBe('pk of key 07');
    expect(await choose('key 19'), 'one below the window of the list').toBe('pk of key 19');
    expect(await choose('key 42'), 'one that is on no first page').toBe('pk of key 42');
    expect(await choose('key 59'), 'the one that was chosen at first').toBe('pk of key 59');
    const opened = await choose('key 03', () => select.open());
    expect(opened, 'one of a list that is open already').toBe('pk of key 03');
  });
}

const test = labOf('2026.8');

test('an option that is not there is reported by its name', async ({ authentikSession, guide }) => {
  await using shown = await dropDown(authentikSession, guide, {});

  await expect(shown.choose('key 99'), 'what it says').rejects.toThrow('no option is called "key 99"');
});
