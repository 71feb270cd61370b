import { expect, type Page } from '@playwright/test';
import { EngomoUsers } from '../../pages/engomo/users.ts';
import { test } from '../browser-test.ts';
import { controlsOn } from './controls-on.ts';

/** How long an answer takes that brings the rows, in milliseconds. */
const LATE = 1_500;

const PAGE = '<section><h2>Users</h2><button>+</button><table><tbody id="rows"></tbody></table></section>';
const ROWS = `<script>
  fetch('/rows').then((answer) => answer.text()).then((html) => { rows.innerHTML = html; });
</script>`;
const EVENTS = `<script>fetch('/events');</script>`;

/** A list of users; rows come by an answer of their own, events never. */
async function openList(page: Page, html: string): Promise<EngomoUsers> {
  const controls = await controlsOn(page, html, {
    answer: async (route, path) => {
      if (path === '/events') return;
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.fulfill({ contentType: 'text/html', body: '<tr><td>anna@engomo.company</td></tr>' });
    },
  });
  return new EngomoUsers(controls);
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
