import { expect, test as base, type Page } from '@playwright/test';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { dialect } from '../../pages/engomo/dialect.ts';
import { List } from '../../pages/engomo/list.ts';
import { Screen } from '../../pages/engomo/screen.ts';

const test = base.extend<object, { readonly launched: object }>({
  launchOptions: [({}, use) => use(browserOptions(loadSettings({}))), { scope: 'worker', box: true }],
});

/** How long an answer takes that brings the rows, in milliseconds: longer than a list that rests is looked at. */
const LATE = 1_500;

const ADDRESS = 'http://engomo.test/';
const PAGE = '<section><h2>Users</h2><button>+</button><table><tbody id="rows"></tbody></table></section>';
const ROWS = `<script>
  fetch('/rows').then((answer) => answer.text()).then((html) => { rows.innerHTML = html; });
</script>`;
const EVENTS = `<script>fetch('/events');</script>`;

/** Opens a list whose rows come by an answer of their own. */
async function openList(page: Page, html: string): Promise<List> {
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/events') return;
    if (pathname === '/rows') await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.fulfill({
      contentType: 'text/html',
      body: pathname === '/rows' ? '<tr><td>anna@engomo.company</td></tr>' : html,
    });
  });
  const list = new List(new Screen(page, dialect, null), 'users', 'username');
  await page.goto(ADDRESS);
  return list;
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
  await page.setContent(`<section><h2>Users</h2><button>+</button>
    <div id="list" style="height:200px;overflow:auto"><div style="height:6000px;position:relative"></div></div></section><script>
    const draw = () => {
      const first = Math.floor(list.scrollTop / 20);
      list.firstElementChild.innerHTML = Array.from({ length: Math.min(12, 300 - first) }, (_, place) =>
        '<div class="line" style="position:absolute;top:' + (first + place) * 20 + 'px"><span>user-' + (first + place) + '</span><b>x</b></div>').join('');
    };
    list.onscroll = draw; draw();
  </script>`);
  const list = new List(new Screen(page, dialect, null), 'users', 'username');

  expect(await list.has('user-100'), 'a row further down').toBe(true);
  expect(await list.has('user-299'), 'a row near the end').toBe(true);
  expect(await list.has('user-320'), 'a row that is not there').toBe(false);
});
