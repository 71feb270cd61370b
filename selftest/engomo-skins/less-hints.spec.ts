import { expect, test, type Page } from '@playwright/test';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { HINTS, missingHint } from '../../lab/engomo/less-hints.ts';
import { runningLab } from './running-lab.ts';

/** Opens the start page of a face that lacks hints. */
async function startPage(
  skin: string,
  without: string[],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const lab = await runningLab({ skin, without });
  try {
    const page = await lab.browser.newPage();
    await page.goto('https://engomo.company/');
    await look(page);
  } finally {
    await lab.close();
  }
}

test('nothing missing: the field is labelled, the arrow has a name and a title', async () => {
  await startPage('plain', [], async (page) => {
    await expect(page.getByLabel('E-mail address'), 'label').toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue' }), 'name').toBeVisible();
    await expect(page.getByTitle('Continue'), 'title').toBeVisible();
  });
});

test('all labels missing: the words are there, and name nothing', async () => {
  await startPage('plain', ['label'], async (page) => {
    await expect(page.getByText('E-mail address'), 'the words').toBeVisible();
    await expect(page.getByLabel('E-mail address'), 'the tie to the field').toHaveCount(0);
    await expect(page.getByTitle('Continue'), 'titles are another matter').toBeVisible();
  });
});

test('one title missing: no other is', async () => {
  await startPage('plain', ['title:Continue'], async (page) => {
    await expect(page.getByTitle('Continue'), 'that one').toHaveCount(0);
    await expect(page.getByLabel('Continue'), 'the name is another matter').toBeVisible();
  });
  await startPage('plain', ['title:Go'], async (page) => {
    await expect(page.getByTitle('Continue'), 'another one').toBeVisible();
  });
});

test('hints are missing in shadow trees, too, and stay so when the page is drawn anew', async () => {
  await startPage('vaadin', ['label', 'role'], async (page) => {
    await expect(page.getByText('E-mail address'), 'the words').toBeVisible();
    await expect(page.getByLabel('E-mail address'), 'the tie to the field').toHaveCount(0);
    await page.locator('input').fill('nobody@engomo.company');
    await page.locator('vaadin-button').click();
    await expect(page.getByText('There is no user'), 'the refusal').toBeVisible();
    await expect(page.getByRole('alert'), 'its role').toHaveCount(0);
  });
});

test('what can be missing is told where it is set', () => {
  for (const kind of HINTS) {
    expect(missingHint(kind), kind).toEqual({ kind, text: null });
    expect(missingHint(`${kind}:a: b`), `one ${kind}`).toEqual({ kind, text: 'a: b' });
    expect(loadSettings({ LAB_ENGOMO_WITHOUT: `${kind}:a` }).lab.without, `${kind} can be set`).toEqual([
      `${kind}:a`,
    ]);
  }
  expect(() => missingHint('colour'), 'the stand-in says what there is').toThrow(
    'role, label, title, placeholder',
  );
  expect(() => loadSettings({ LAB_ENGOMO_WITHOUT: 'colour' }), 'the setting, too').toThrow('colour');
});
