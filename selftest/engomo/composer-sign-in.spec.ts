import { expect, type Page } from '@playwright/test';
import { Hono } from 'hono';
import { signInToComposer } from '../../fixtures/engomo/composer-sign-in.ts';
import { Secret } from '../../guide/secret.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import { Composer } from '../../pages/engomo/composer.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { test } from '../browser-test.ts';
import { guide, test as withLab } from '../in-process-lab.ts';

const account = { username: 'admin', password: new Secret('not the password') };

/** How long a control is looked for, in milliseconds: these pages are there at once. */
const PATIENCE = 5_000;

/** What logging in to the composer at an address ends with. */
async function ending(page: Page, address: string): Promise<unknown> {
  const composer = new Composer(page, address, { dialect: new Dialect(), account, patience: PATIENCE });
  return signInToComposer(page, composer, account).catch((error: unknown) => error);
}

const LOGIN =
  '<form method="post"><label>Username <input name="u"></label><label>Password <input type="password" name="p"></label><button>Log in</button></form>';

withLab('a wrong password is reported with what engomo says', async ({ page, startInProcess }) => {
  await startInProcess({ engomo: {} });

  expect(String(await ending(page, guide.engomo.composer)), 'one cause, and what to do').toMatch(
    /EnvironmentFailure: engomo was expected to log "admin" \(ENGOMO_ADMIN\) in .* shows its login again: .*\nWhat to do: correct ENGOMO_ADMIN/,
  );
});

for (const [says, first, then, told] of [
  [
    'a page that is no login',
    '<h1>Out of order</h1>',
    '',
    /show the login .*: "Out of order"\nWhat to do: .*ENGOMO_URL/,
  ],
  [
    'a second factor',
    LOGIN,
    '<p>Enter your code</p><input name="code">',
    /something else after the password: "Enter your code"/,
  ],
] as const) {
  test(`${says} is reported with what the page shows`, async ({ page }) => {
    const app = new Hono();
    app.get('/composer', (request) => request.html(first));
    app.post('/composer', (request) => request.html(then));
    const server = await servePlainly((request) => app.fetch(request), 0);

    expect(String(await ending(page, `http://127.0.0.1:${server.port}/composer`)), 'one cause').toMatch(told);
    await server.close();
  });
}
