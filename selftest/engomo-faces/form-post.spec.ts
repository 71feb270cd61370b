import { expect } from '@playwright/test';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { LoginFlow } from '../../pages/authentik/login/login-flow.ts';
import { guide, test as base } from '../in-process-lab.ts';

/** Chromium keeps its two minutes for cookies without `SameSite`; with this feature it is ten seconds. */
const SHORT_GRACE = 'ShortLaxAllowUnsafeThreshold';
const GRACE = 10_000;

/** Signs in, after a pause at authentik's login page, and returns the address the browser ends at. */
const test = base.extend<{ readonly signIn: (variant: string, pauseMs: number) => Promise<string> }>({
  signIn: async ({ page, startInProcess }, use) => {
    await use(async (variant, pauseMs) => {
      const { endUser } = await startInProcess({
        authentik: '2026.2',
        engomo: { variants: [variant] },
        fault: NO_FAULT,
      });
      await page.goto(guide.engomo.start);
      await page.getByLabel('E-mail address').fill(endUser.email);
      await page.getByRole('button', { name: 'Continue' }).click();
      const flow = new LoginFlow(page);
      await flow.asks(new Promise(() => undefined));
      // The pause is what is tested: a cookie grows old by time alone.
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const back = page.waitForURL((url) => url.origin === guide.origins.engomo, { waitUntil: 'load' });
      await flow.signIn(endUser, back);
      await back;
      return page.url();
    });
  },
});

test.use({ browserArguments: [`--enable-features=${SHORT_GRACE}`] });

test('an answer as a form finds the session when its cookie may come from another site, however long it takes', async ({
  signIn,
}) => {
  expect(await signIn('form-post', GRACE + 2000), 'the browser ends on the composer').toBe(
    guide.engomo.composer,
  );
});

test('a cookie without SameSite comes along while it is young', async ({ signIn }) => {
  expect(await signIn('form-post-lax', 0), 'the browser ends on the composer').toBe(guide.engomo.composer);
});

test('a cookie without SameSite stays away when it is older than the grace Chromium gives', async ({
  signIn,
}) => {
  expect(await signIn('form-post-lax', GRACE + 2000), 'engomo does not know the sign-in any more').toBe(
    guide.engomo.callback,
  );
});
