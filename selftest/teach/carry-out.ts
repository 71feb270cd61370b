import { chromium } from '@playwright/test';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { openSession } from '../../teach/session.ts';
import { taughtIn } from './taught.ts';

/**
 * Carries chapters D and E out, and asks at the start page, in a process that knows a composer from its dialect file
 * alone: `carry-out.ts <file> <origin> <password>`. Prints what it read.
 */
const [file = '', origin = '', password = ''] = process.argv.slice(2);
const browser = await chromium.launch(browserOptions(loadSettings({})));
const guide = guideValues({ authentik: 'https://authentik.company', engomo: origin });
const account = { username: 'admin', password: new Secret(password) };
const { administrator, clientPage } = await openSession({ browser, guide, account }, taughtIn(file, 'en'));
const method = { ...guide.method, clientId: 'abc', clientSecret: new Secret('def') };
const user = {
  username: 'alice@engomo.company',
  authenticator: method.name,
  permissions: { app: true, composer: false },
};
const done = [await administrator.ensureMethod(method), await administrator.ensureUser(user)];
const read = await administrator.readUser(user.username);
await clientPage.open();
await clientPage.goOnAs('nobody@engomo.company');
console.log(JSON.stringify({ done, read, says: await clientPage.refusalSentence() }));
await browser.close();
