import { join } from 'node:path';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { browserOptions } from '../../fixtures/run/browser.ts';
import type { Ended } from '../processes.ts';
import { reporterPath, runMetadata, runSmallProject } from './small-project.ts';

/** Secrets that the run is told of: one with every character that some encoding has to escape, and plain ones. */
export const told = {
  password: `Cän&ary"pass<1>\\word'/+ =7f3a%`,
  clientSecret: 'canaryClientSecretQ7vX2mK9tB4wZ8sL1pR6',
  apiToken: 'canary-api-token-5d2e8f',
  short: 'kT9#q2',
  oneTimeSeed: 'JBSWY3DPEHPK3PXPCANARY22',
  recoveryCode: 'cAnArY7kQx2m',
  cookieOfSession: 'canaryCookieNoted5e5s10n',
  keyOfPasskey: 'MIGHAgEAMBMGByqGSM49canary-Passkey_Q7vX2mK9tB4wZ8sL1pR6',
} as const;

/** A secret the run is told of only after it was printed. */
export const late = { clientSecretOfAnotherClient: 'canaryLate3rT0ld4x8y2' } as const;

const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT' })).toString('base64url');
const claims = Buffer.from(JSON.stringify({ sub: 'canary', nonce: 'canary-claims-91c4' })).toString(
  'base64url',
);

/** Secrets that nobody tells of; they are known by their shape only. */
export const untold = {
  idToken: `${header}.${claims}.canarySignatureR4nd0mR4nd0mR4nd0m`,
  code: 'canarycode8e7d6c5b4a392817',
  session: 'canarySession77Zx55',
  verifier: 'canaryVerifier1234567890abcdefABCDEF',
  refreshToken: 'canaryRefresh0p9o8i7u6y5t4r3e2w1q',
  untoldSeed: 'KRSXG5CANARYUNTOLDSEED77',
  csrf: 'canaryCsrf1a2b3c4d5e6f7g8h',
  device: 'canaryDevice9z8y7x6w5v',
  state: 'canaryState1234567890abcdef',
  nonce: 'canaryNonce0987654321fedcba',
} as const;

const server = `
import { createServer } from 'node:http';
export function serve(s) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/token') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: s.idToken, id_token: s.idToken, refresh_token: s.refreshToken, token_type: 'Bearer' }));
    } else if (url.pathname === '/login') {
      response.writeHead(302, { location: '/callback?state=' + s.state + '&code=' + s.code, 'set-cookie': ['authentik_session=' + s.session + '; Path=/', 'authentik_csrf=' + s.csrf + '; Path=/'] });
      response.end();
    } else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>canary</title><p>ordinary words stay readable</p><form method="post" action="/login"><input name="password" type="password" aria-label="Password"><input name="plain" aria-label="Plain"><input type="hidden" name="code" value="' + s.code + '"><button>Log in</button></form>');
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ origin: 'http://127.0.0.1:' + server.address().port, close: () => server.close() })));
}
`;

const spec = (secretsOutside: string): string => `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { test, expect } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import { serve } from './server.mjs';

const secrets = () => JSON.parse(readFileSync(${JSON.stringify(secretsOutside)}, 'utf8'));
const about = (id) => ({ annotation: { type: 'clause', description: id } });

test('a step and its value', about('A1'), async ({ page }, testInfo) => {
  const s = secrets();
  const { origin, close } = await serve(s);
  await page.goto(origin + '/form?client_secret=' + encodeURIComponent(s.clientSecret) + '&code=' + s.code + '&ordinary=kept');
  await test.step('types ' + s.password + ' into the form', async () => {
    await page.getByLabel('Password').fill(s.password);
    await page.getByLabel('Plain').fill(s.short);
  });
  await page.getByLabel('Plain').pressSequentially(s.oneTimeSeed);
  await page.keyboard.insertText(s.apiToken);
  await page.getByLabel('Plain').evaluate((field, value) => { field.value = value; }, s.clientSecret);
  await page.evaluate((words) => { console.log(words); document.title = words; }, 'in the page: ' + s.password);
  await page.context().addCookies([{ name: 'authentik_device', value: s.device, url: origin }, { name: 'named_by_nobody', value: s.cookieOfSession, url: origin }]);
  await page.context().credentials.create('localhost', { id: 'aWQ', userHandle: 'aGFuZGxl', publicKey: 'a2V5', privateKey: s.keyOfPasskey });
  await page.getByRole('button').click();
  await page.goto(origin + '/form?redirect_uri=x&nonce=' + s.nonce + '&state=' + s.state);
  await page.request.get(origin + '/form', { headers: { 'X-authentik-CSRF': s.csrf, cookie: 'authentik_device=' + s.device } });
  await testInfo.attach('key uri', { body: 'otpauth://totp/authentik:alice?algorithm=SHA1&secret=' + s.untoldSeed + '&issuer=authentik', contentType: 'text/plain' });
  await page.request.post(origin + '/token', { form: { code_verifier: s.verifier, client_secret: s.clientSecret }, headers: { authorization: 'Bearer ' + s.apiToken } });
  await page.request.post(origin + '/form', { data: { component: 'ak-stage-authenticator-validate', code: s.recoveryCode } });
  await testInfo.attach('note about ' + s.apiToken, { body: 'basic ' + Buffer.from('client:' + s.clientSecret).toString('base64'), contentType: 'text/plain' });
  await testInfo.attach('json', { body: JSON.stringify({ client_secret: 'x', nested: [{ text: s.password }], refresh_token: s.refreshToken }), contentType: 'application/json' });
  const file = testInfo.outputPath('archive.zip');
  writeFileSync(file, zipSync({ 'inner.txt': strToU8('inside ' + s.password), 'plain.txt': strToU8('ordinary words') }));
  await testInfo.attach('archive', { path: file, contentType: 'application/zip' });
  writeFileSync(testInfo.outputPath('unattached.log'), 'left behind: ' + s.apiToken);
  testInfo.annotations.push({ type: 'remark', description: 'used ' + s.apiToken });
  console.log('printed', s.password, 'and', s.idToken);
  process.stdout.write('cut in two: ' + s.clientSecret.slice(0, 9));
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.stdout.write(s.clientSecret.slice(9) + '\\n');
  console.log('printed too early: ' + s.clientSecretOfAnotherClient);
  await new Promise((resolve) => setTimeout(resolve, 200));
  appendFileSync('secrets', Buffer.from(s.clientSecretOfAnotherClient).toString('base64') + '\\n');
  console.error('Authorization: Basic ' + Buffer.from('client:' + s.clientSecret).toString('base64'));
  close();
});

test('a failing matcher', about('A2'), async ({ page }) => {
  const s = secrets();
  await page.setContent('<input aria-label="Password" type="password">');
  await page.getByLabel('Password').fill(s.password);
  await expect(page.getByLabel('Password'), 'the value is ' + s.clientSecret).toHaveValue(s.clientSecret, { timeout: 300 });
});

test('a failing page matcher', about('A3'), async ({ page }) => {
  const s = secrets();
  const { origin, close } = await serve(s);
  await page.goto(origin);
  await page.getByLabel('Password').fill(s.password);
  await expect(page).toHaveURL(/never/, { timeout: 300 }).finally(close);
});

test('a failing address matcher', about('A4'), async ({ page }) => {
  const s = secrets();
  const { origin, close } = await serve(s);
  await page.goto(origin + '/callback?code=' + s.code + '&state=' + s.state + '#id_token=' + s.idToken);
  await expect(page, 'the address carries ' + s.oneTimeSeed).toHaveURL(origin + '/never?code=' + s.code, { timeout: 300 }).finally(close);
});

test('an exception', about('A4'), async ({ page }) => {
  const s = secrets();
  await page.setContent('<p>token ' + s.apiToken + '</p><input aria-label="Password" type="password">');
  await page.getByLabel('Password').fill(s.password);
  throw new Error('server said {"id_token":"' + s.idToken + '","client_secret":"' + s.clientSecret + '"} to ' + encodeURIComponent(s.password), { cause: new Error('because of ' + s.password) });
});
`;

const config = (folder: string, browser: object, redacting: boolean): string => `
import { defineConfig } from '@playwright/test';
const secretsFile = ${JSON.stringify(join(folder, 'secrets'))};
export default defineConfig({
  testDir: '.', outputDir: 'out/test-results', workers: 1,
  metadata: ${runMetadata()},
  use: { trace: 'on', launchOptions: ${JSON.stringify(browser)} },
  reporter: [
    ${redacting ? `[${reporterPath('redacting-reporter')}, { secretsFile, outputFolders: ['out/test-results'] }],` : ''}
    ['list'],
    ['html', { outputFolder: 'out/reports/html', open: 'never' }],
    ['junit', { outputFile: 'out/reports/junit.xml' }],
    ['blob', { outputDir: 'out/reports/blob' }],
    ['allure-playwright', { resultsDir: 'out/reports/allure-results' }],
    [${reporterPath('evidence-reporter')}, { outputFolder: 'out/reports/audit' }],
    [${reporterPath('allure-page-reporter')}, { resultsFolder: 'out/reports/allure-results', outputFolder: 'out/reports/allure', auditFile: 'out/reports/audit/audit.json' }],
    ${redacting ? `[${reporterPath('late-redacting-reporter')}, { secretsFile, folders: ['out/reports/blob'] }],` : ''}
    [${reporterPath('leak-gate-reporter')}, { secretsFile, folders: ['out/reports', 'out/test-results'] }],
  ],
});
`;

/** What a run of the canary project left behind. */
export interface CanaryRun extends Ended {
  /** Holds `reports` and `test-results`. */
  readonly out: string;
}

/**
 * Runs the real runner on a small project that puts its secrets everywhere a test can put them.
 *
 * @param folder below the repository, so that its packages are found.
 * @param redacting whether the redacting reporters stand in the list.
 */
export async function runCanaries(folder: string, redacting: boolean): Promise<CanaryRun> {
  const secretsOutside = join(folder, 'canaries.json');
  const browser = browserOptions(loadSettings());
  const lines = Object.values(told).map((secret) => `${Buffer.from(secret).toString('base64')}\n`);
  const run = await runSmallProject(folder, {
    secrets: lines.join(''),
    'canaries.json': JSON.stringify({ ...told, ...late, ...untold }),
    'server.mjs': server,
    'canary.spec.mjs': spec(secretsOutside),
    'playwright.config.mjs': config(folder, browser, redacting),
  });
  return { ...run, out: join(folder, 'out') };
}
