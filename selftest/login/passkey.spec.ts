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
  const posts: string[] = [];
  const looked = page.waitForRequest('**/look');
  await page.route('https://sso.example.org/**', async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    if (request.method() === 'POST') posts.push(path);
    if (path === 'choice') {
      // What is no post does not wait: else this would never be answered.
      await looked;
      posts.push('answer to the choice');
    }
    await route.fulfill({ contentType: 'text/html', body: path === '' ? PAGE : '' });
  });
  await presentPasskey(page, passkeyOf(newPasskey('sso.example.org')));
  await page.goto('https://sso.example.org/');
  await expect(page, 'both are answered').toHaveTitle('answered');
  expect(posts, 'the signature comes after the answer').toEqual([
    'choice',
    'answer to the choice',
    'signature',
  ]);
});
