import { expect, test } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { LoginFlow } from '../../pages/authentik/login/login-flow.ts';
import { runningLab } from './running-lab.ts';

const guide = guideValues({ authentik: 'https://authentik.company', engomo: 'https://engomo.company' });

/** Chromium keeps its two minutes for cookies without `SameSite`; with this feature it is ten seconds. */
const SHORT_GRACE = 'ShortLaxAllowUnsafeThreshold';
const GRACE = 10_000;

/** Signs in, after a pause at authentik's login page, and returns the address the browser ends at. */
async function signIn(variant: string, pauseMs: number): Promise<string> {
  const lab = await runningLab({ face: 'plain', variants: [variant] }, [SHORT_GRACE]);
  try {
    const page = await lab.browser.newPage();
    await page.goto(guide.engomo.start);
    await page.getByLabel('E-mail address').fill(lab.endUser.email);
    await page.getByRole('button', { name: 'Continue' }).click();
    const flow = new LoginFlow(page);
    await flow.asks(new Promise(() => undefined));
    // The pause is what is tested: a cookie grows old by time alone.
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const back = page.waitForURL((url) => url.origin === guide.origins.engomo, { waitUntil: 'load' });
    const { username, password } = lab.endUser;
    await flow.signIn({ username, password: new Secret(password) }, back);
    await back;
    return page.url();
  } finally {
    await lab.close();
  }
}

test('an answer as a form finds the session when its cookie may come from another site, however long it takes', async () => {
  expect(await signIn('form-post', GRACE + 2000), 'the browser ends on the composer').toBe(
    guide.engomo.composer,
  );
});

test('a cookie without SameSite comes along while it is young', async () => {
  expect(await signIn('form-post-lax', 0), 'the browser ends on the composer').toBe(guide.engomo.composer);
});

test('a cookie without SameSite stays away when it is older than the grace Chromium gives', async () => {
  expect(await signIn('form-post-lax', GRACE + 2000), 'engomo does not know the sign-in any more').toBe(
    guide.engomo.callback,
  );
});
