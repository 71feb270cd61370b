import { expect, type Page } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { Choice } from '../../pages/engomo/choice.ts';
import { CheckBox, Control } from '../../pages/engomo/control.ts';
import { EntryForm, sendBy } from '../../pages/engomo/saved.ts';
import { controlsOn, test } from './controls-on.ts';
import { List } from '../../pages/engomo/list.ts';

test('an option is picked of a list that opens, not where the same word stood before', async ({ page }) => {
  const controls = await controlsOn(
    page,
    `<ul><li role="option">authentik</li></ul><div id="it" role="combobox" aria-label="Authenticator" tabindex="0">engomo</div><script>
    it.onclick = () => document.body.insertAdjacentHTML('afterbegin',
      '<div role="option" onclick="it.textContent = this.textContent; this.remove()">authentik</div>');
  </script>`,
  );
  const authenticator = new Choice(controls, 'authenticator', 'authenticatorOption');
  await authenticator.choose('authentik');

  expect(await authenticator.chosen(), 'what is chosen').toBe('authentik');
});

test('an option that is drawn only in view is scrolled to', async ({ page }) => {
  const controls = await controlsOn(
    page,
    `<div id="it" role="combobox" aria-label="Authenticator" tabindex="0">engomo</div>
    <div id="list" hidden style="height:100px;overflow:auto"><div style="height:4000px;position:relative"></div></div><script>
    const draw = () => { const first = Math.floor(list.scrollTop / 20);
      list.firstElementChild.innerHTML = [...Array(6).keys()].map((at) => '<div role="option" style="position:absolute;top:' + (first + at) * 20 +
        'px" onclick="it.textContent = this.textContent; list.hidden = true">method-' + (first + at) + '</div>').join(''); };
    list.onscroll = draw; it.onclick = () => { list.hidden = false; draw(); };
  </script>`,
  );
  const authenticator = new Choice(controls, 'authenticator', 'authenticatorOption');
  await authenticator.choose('method-150');

  expect(await authenticator.chosen(), 'what is chosen').toBe('method-150');
});

test('a drop-down that offers no such option says what it offers', async ({ page }) => {
  const controls = await controlsOn(page, '<label>Type <select><option>LDAP</select></label>');

  await expect(
    new Choice(controls, 'methodType', 'typeOption').choose('OpenID Connect'),
    'what there is instead',
  ).rejects.toThrow('offers no "OpenID Connect", only "LDAP"');
});

test('a check box drawn by hand is read by its class', async ({ page }) => {
  const html = `<div id="it" onclick="this.classList.toggle('ticked')">App</div>`;
  const terms = { appPermission: { find: ["getByText('App')"], where: 'class', on: 'ticked' } };
  const box = new CheckBox(await controlsOn(page, html, { terms }), 'appPermission');
  const before = await box.isChecked();
  await box.set(true);

  expect([before, await box.isChecked()], 'before and after').toEqual([false, true]);
});

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

/** How long an answer takes that brings the rows, in milliseconds. */
const LATE = 1_500;

const PAGE = '<section><h2>Users</h2><button>+</button><table><tbody id="rows"></tbody></table></section>';
const ROWS = `<script>
  fetch('/rows').then((answer) => answer.text()).then((html) => { rows.innerHTML = html; });
</script>`;
const EVENTS = `<script>fetch('/events');</script>`;

/** A list of users; rows come by an answer of their own, events never. */
async function openList(page: Page, html: string): Promise<List> {
  const controls = await controlsOn(page, html, {
    answer: async (route, path) => {
      if (path === '/events') return;
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.fulfill({ contentType: 'text/html', body: '<tr><td>anna@engomo.company</td></tr>' });
    },
  });
  return new List(controls, { row: 'openUser', place: 'email', search: 'searchUsers', next: 'nextUsers' });
}

test('rows that a late answer brings are waited for', async ({ page }) => {
  const list = await openList(page, PAGE + ROWS);

  expect(await list.has('anna@engomo.company'), 'the row that came late').toBe(true);
  expect(await list.has('bert@engomo.company'), 'a row that is not there').toBe(false);
});

test('an answer that never comes holds nobody up for ever', async ({ page }) => {
  const list = await openList(page, PAGE + ROWS + EVENTS);

  expect(await list.has('anna@engomo.company'), 'the row that came late').toBe(true);
  expect(await list.has('bert@engomo.company'), 'a row that is not there').toBe(false);
});

test('a row that is drawn only in view is scrolled to', async ({ page }) => {
  const list = await openList(
    page,
    `<section><h2>Users</h2><button>+</button>
    <div id="list" style="height:200px;overflow:auto"><div style="height:6000px;position:relative"></div></div></section><script>
    const draw = () => {
      const first = Math.floor(list.scrollTop / 20);
      list.firstElementChild.innerHTML = Array.from({ length: Math.min(12, 300 - first) }, (_, place) =>
        '<div class="line" style="position:absolute;top:' + (first + place) * 20 + 'px"><span>user-' + (first + place) + '</span><b>x</b></div>').join('');
    };
    list.onscroll = draw; draw();
  </script>`,
  );

  expect(await list.has('user-100'), 'a row further down').toBe(true);
  expect(await list.has('user-299'), 'a row near the end').toBe(true);
  expect(await list.has('user-320'), 'a row that is not there').toBe(false);
});

test('a list that searches on its server is searched, by whole names', async ({ page }) => {
  const list = await openList(
    page,
    `<input placeholder="Search" oninput="clearTimeout(timer); timer = setTimeout(() => fetch('/rows').then((answer) => answer.text()).then(
      (html) => { rows.innerHTML = html; }), 300)"><table><tbody id="rows"></tbody></table><script>let timer;</script>`,
  );

  expect(await list.has('anna@engomo.company'), 'a row the search finds').toBe(true);
  expect(await list.has('nna@engomo.company'), 'a part of its name').toBe(false);
});
