import type { Browser, BrowserContext } from '@playwright/test';
import { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { GuideValues } from '../guide/values.ts';
import { ClientPage } from '../pages/engomo/client-page.ts';
import type { ComposerAccount } from '../pages/engomo/composer.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { OnUnknown } from '../pages/engomo/find.ts';

/** Size of the page while it is taught, in pixels. */
export const VIEWPORT = { width: 1440, height: 900 };

/** Where a composer is, and who may log in. */
export interface Target {
  readonly browser: Browser;
  readonly guide: GuideValues;
  readonly account: ComposerAccount;
}

/** A session of the composer, with the page objects of the suite. */
export interface Session {
  readonly context: BrowserContext;
  readonly administrator: ComposerAdministrator;
  readonly clientPage: ClientPage;
  readonly account: ComposerAccount;
  readonly dialect: Dialect;
}

/** A browser context as the suite's own, with the page objects over one page of it. */
export async function openSession(
  { browser, guide, account }: Target,
  dialect: Dialect,
  onUnknown?: OnUnknown,
): Promise<Session> {
  const context = await browser.newContext({
    ...{ viewport: VIEWPORT, locale: 'en-US', reducedMotion: 'reduce', serviceWorkers: 'block' },
  });
  const page = await context.newPage();
  const tools = { guide, dialect, account, mayWrite: true, ...(onUnknown && { onUnknown }) };
  const administrator = new ComposerAdministrator(page, tools);
  const clientPage = new ClientPage(page, guide.engomo.start, dialect, onUnknown);
  return { context, administrator, clientPage, account, dialect };
}

/** What the composer says of its version on the page it shows; `null`: nothing. */
export async function versionOf({ administrator: { page } }: Session): Promise<string | null> {
  const says = page.getByText(/\b(?:version|v)\s*\d+(?:\.\d+)+/i).filter({ visible: true });
  const [first] = await says.allInnerTexts();
  return first?.replace(/\s+/g, ' ').trim().slice(0, 60) ?? null;
}
