import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { Control } from '../../pages/engomo/control.ts';
import { EntryForm, sendBy } from '../../pages/engomo/saved.ts';
import { test } from '../browser-test.ts';
import { controlsOn } from './controls-on.ts';

/** A form whose button posts what was entered. */
const FORM = `<form onsubmit="event.preventDefault(); fetch('/save', { method: 'POST' }).then(async (answer) => {
    says.textContent = await answer.text(); })"><label>Issuer <input required></label><button>Save</button></form>
  <p id="says" role="alert"></p>`;

test('a form that is not accepted is reported with engomo’s own words', async ({ page }) => {
  const controls = await controlsOn(page, FORM, {
    answer: (route) => route.fulfill({ status: 422, body: 'The issuer is not reachable.' }),
  });
  await new Control(controls, 'issuer').fill('https://nowhere');

  await expect(sendBy(new Control(controls, 'saveMethod')), 'what it says').rejects.toThrow(
    'engomo did not accept the form (status 422): "The issuer is not reachable."',
  );
});

test('a form the browser holds back is reported as not accepted; one that is sent is not', async ({
  page,
}) => {
  const controls = await controlsOn(page, FORM);
  const save = new Control(controls, 'saveMethod');
  await expect(sendBy(save), 'an empty field').rejects.toThrow('before anything was sent');
  await new Control(controls, 'issuer').fill('https://authentik.company');

  await expect(sendBy(save), 'a filled one').resolves.toBeUndefined();
});

test('a form without a button saves each field when it is left, and every answer is awaited', async ({
  page,
}) => {
  const saved: (string | null)[] = [];
  const controls = await controlsOn(
    page,
    ['Issuer', 'Client Secret']
      .map(
        (name) => `<label>${name} <input onchange="fetch('/save', { method: 'PUT', body: value })"></label>`,
      )
      .join(''),
    {
      terms: { saveMethod: null },
      answer: async (route) => {
        saved.push(route.request().postData());
        await route.fulfill({ body: '' });
      },
    },
  );
  const form = new EntryForm(new Control(controls, 'saveMethod'));
  await form.fill(new Control(controls, 'issuer'), 'https://authentik.company');
  expect(saved, 'the first').toEqual(['https://authentik.company']);
  await form.fillSecret(new Control(controls, 'clientSecret'), new Secret('hush'));
  await form.save();

  expect(saved, 'both').toEqual(['https://authentik.company', 'hush']);
});
