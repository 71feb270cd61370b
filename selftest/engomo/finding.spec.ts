import { expect } from '@playwright/test';
import { Control } from '../../pages/engomo/control.ts';
import { test } from '../browser-test.ts';
import { controlsOn } from './controls-on.ts';

/** Time to look for what is not there, in milliseconds. */
const SHORTLY = { within: 200 };

for (const caption of ['Issuer', 'ISSUER', 'Issuer:', 'Issuer *']) {
  test(`without teaching, a field with the caption "${caption}" is the issuer`, async ({ page }) => {
    const html = `<label>Issuer of cards <input></label><label>${caption} <input id="it"></label>`;
    const controls = await controlsOn(page, html);

    await expect(await controls.find('issuer'), 'the whole name counts').toHaveAttribute('id', 'it');
  });
}

test('what is not there is reported with what was tried, the clause and the cure', async ({ page }) => {
  const controls = await controlsOn(page, '<label>Issuers <input></label>');
  const error = controls.find('issuer', {}, SHORTLY);

  await expect(error, 'the term').rejects.toThrow(
    'engomo’s field "issuer" (the field for the issuer; clause D5)',
  );
  for (const line of [
    /tried {4}nothing fits: getByLabel\(\/\^\(\?:Issuer\)/,
    /known {4}not taught: these are the built-in words/,
    /where {4}engomo composer > Server > Authentication/,
    /cure {5}npm run engomo:teach -- --again issuer/,
  ]) {
    await expect(controls.find('issuer', {}, SHORTLY), String(line)).rejects.toThrow(line);
  }
});

test('of two that fit none is taken, and the error counts them; hidden ones do not count', async ({
  page,
}) => {
  const html = '<label>Issuer <input></label><label hidden>Issuer <input></label><div></div>';
  const controls = await controlsOn(page, html);
  await expect(controls.find('issuer'), 'one is visible').resolves.toBeDefined();
  await page.locator('div').evaluate((div) => (div.innerHTML = '<label>Issuer <input></label>'));

  await expect(controls.find('issuer', {}, SHORTLY), 'two are').rejects.toThrow(
    /could be several\n {2}tried {4}2 fit: getByLabel/,
  );
});

test('the second locator that was taught is tried after a moment, and reported as drift', async ({
  page,
}) => {
  const terms = { issuer: { find: ["getByLabel('Provider address')", "getByPlaceholder('https://')"] } };
  const controls = await controlsOn(page, '<input placeholder="https://" id="it">', { terms });
  const found = await controls.find('issuer');

  await expect(found, 'what the second one finds').toHaveAttribute('id', 'it');
  expect(controls.dialect.usedLocators(), 'what was used').toEqual([
    { term: 'issuer', text: "getByPlaceholder('https://')", drifted: true },
  ]);
});

test('what engomo is said to have none of is not looked for', async ({ page }) => {
  const controls = await controlsOn(page, '<label>Issuer <input></label>', { terms: { issuer: null } });

  await expect(controls.find('issuer'), 'at once').rejects.toThrow(
    'engomo.dialect.json says that there is none',
  );
  expect(await controls.seen('issuer'), 'nor seen').toBe(false);
});

test('what has to be opened first is clicked as long as the control is not to be seen', async ({ page }) => {
  const html = `<button onclick="clicks.value++; fields.hidden = !fields.hidden">Advanced</button>
    <div id="fields" hidden><label>Issuer <input></label></div><input id="clicks" value="0">`;
  const terms = {
    issuer: { find: ["getByLabel('Issuer')"], first: ["getByRole('button', { name: 'Advanced' })"] },
  };
  const controls = await controlsOn(page, html, { terms });
  await controls.find('issuer');
  await controls.find('issuer');

  await expect(page.locator('#clicks'), 'once').toHaveValue('1');
});

test('where the dialect is silent, the hook is asked once, about the term', async ({ page }) => {
  const asked: string[] = [];
  const controls = await controlsOn(page, '<label>Provider address <input id="it"></label>', {
    onUnknown: (term) => {
      asked.push(term);
      return Promise.resolve({ find: ["getByLabel('Provider address')"] });
    },
  });
  await controls.find('issuer');
  await expect(await controls.find('issuer'), 'what it said is kept').toHaveAttribute('id', 'it');

  expect(asked, 'one question').toEqual(['issuer']);
});

test('a notice that lies over everything is put away before an action', async ({ page }) => {
  const html = `<label>Issuer <input></label><dialog id="notice">Cookies! <button onclick="notice.close()">Fine</button></dialog>
    <script>notice.showModal()</script>`;
  const controls = await controlsOn(page, html, { interruptions: ["getByRole('button', { name: 'Fine' })"] });
  await controls.putAwayInterruptions();
  await new Control(controls, 'issuer').fill('https://authentik.company');

  await expect(page.getByLabel('Issuer'), 'it was reached').toHaveValue('https://authentik.company');
});

test('a control in a frame is found, by the built-in words and by a locator that was taught', async ({
  page,
}) => {
  const html = '<iframe srcdoc="<label>Issuer <input></label><label>Number <input></label>"></iframe>';
  const terms = { clientId: { find: ["locator('iframe').contentFrame().getByLabel('Number')"] } };
  const controls = await controlsOn(page, html, { terms });

  await expect(controls.find('issuer'), 'built in').resolves.toBeDefined();
  await expect(controls.find('clientId'), 'taught').resolves.toBeDefined();
});

test('a row is found by the name that is drawn in it, whatever is handed through slots', async ({ page }) => {
  const html = `<x-rows><b slot="n0">anna</b><button slot="b0" id="it">x</button><b slot="n1">anna-lena</b><button slot="b1">x</button></x-rows>
    <script>customElements.define('x-rows', class extends HTMLElement { constructor() { super();
      this.attachShadow({ mode: 'open' }).innerHTML = [0, 1].map((at) =>
        '<p><slot name="n' + at + '"></slot><slot name="b' + at + '"></slot></p>').join(''); } })</script>`;
  const terms = {
    removeUser: { find: ["getByRole('button')"], beside: "getByText('{email}', { exact: true })" },
  };
  const controls = await controlsOn(page, html, { terms });

  await expect(await controls.find('removeUser', { email: 'anna' }), 'the button of that row').toHaveId('it');
  expect(await controls.seen('removeUser', { email: 'ann' }), 'a part of a name is no name').toBe(false);
});

test('a tab that is elsewhere shows nothing of engomo', async ({ page }) => {
  const controls = await controlsOn(page, '<p role="alert">no</p>');
  expect(await controls.seen('refusal'), 'at engomo').toBe(true);
  await page.route('http://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p role="alert">no</p>' }),
  );
  await page.goto('http://elsewhere.test/');

  expect(await controls.seen('refusal'), 'elsewhere').toBe(false);
});
