import type { Page, Route } from '@playwright/test';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { Controls, type OnUnknown } from '../../pages/engomo/find.ts';

/** Where the small pages of these tests are served. */
const ADDRESS = 'http://engomo.test/';

/** What a small page is looked at with. */
interface Look {
  readonly terms?: Dialect['terms'];
  readonly interruptions?: readonly string[];
  readonly onUnknown?: OnUnknown;
  /** Answers to everything but the page itself. */
  readonly answer?: (route: Route, path: string) => Promise<void>;
}

/** The controls of a page of that content. */
export async function controlsOn(page: Page, html: string, look: Look = {}): Promise<Controls> {
  const dialect = new Dialect(look.terms, look.interruptions);
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
    else if (look.answer === undefined) await route.fulfill({ body: '' });
    else await look.answer(route, pathname);
  });
  // Made first: it has to hear of every request of the page.
  const controls = new Controls({ page, dialect, address: ADDRESS, onUnknown: look.onUnknown });
  await page.goto(ADDRESS);
  return controls;
}
