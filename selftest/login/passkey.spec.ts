import { expect } from '@playwright/test';
import { newPasskey } from '../../fixtures/second-factors/own-factors.ts';
import { passkeyOf } from '../../fixtures/settings/passkey-file.ts';
import { presentPasskey } from '../../pages/authentik/login/passkey.ts';
import { test } from './scripted-flow.ts';

/** Posts a choice and a signature in one moment, as authentik's page does, and then looks. */
const PAGE = `<script>
  const sent = ['choice', 'signature'].map((path) => fetch('/api/v3/flows/executor/' + path, { method: 'POST' }));
  fetch('look');
  Promise.all(sent).then(() => (document.title = 'answered'));
</script>`;

test('a signature waits until the choice of the device was answered', async ({ page }) => {
  const arrived: string[] = [];
  const looked = page.waitForRequest('**/look');
  await page.route('https://sso.example.org/**', async (route) => {
    const path = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (path !== '') arrived.push(path);
    if (path === 'choice') await looked;
    await route.fulfill({ contentType: 'text/html', body: path === '' ? PAGE : '' });
  });
  await presentPasskey(page, passkeyOf(newPasskey('sso.example.org')));
  await page.goto('https://sso.example.org/');
  await expect(page, 'both are answered').toHaveTitle('answered');
  expect(arrived, 'the signature comes after the answer').toEqual(['look', 'choice', 'signature']);
});
