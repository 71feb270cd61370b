import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { Evidence } from '../../fixtures/evidence/evidence.ts';
import { test } from '../browser-test.ts';
import { guide } from '../in-process-lab.ts';

/** Fields in which products show secrets: as dots, by the name authentik gives it, by nothing but a label. */
const fields = (secret: string): string => `
  <label>Password <input type="password" value="${secret}"></label>
  <input name="clientSecret" aria-label="Credentials" value="${secret}">
  <label for="shown">Client Secret</label> <input id="shown" value="${secret}">
  <label for="other">Name</label> <input id="other" value="engomo">`;

test('no pixel of a picture depends on a secret', async ({ page }, testInfo) => {
  const evidence = new Evidence(testInfo, guide);
  for (const secret of ['short', 'canaryClientSecretQ7vX2mK9tB4wZ8sL1pR6']) {
    await page.setContent(fields(secret));
    await evidence.picture('the form', page);
  }
  await page.setContent(fields('short').replace('value="engomo"', 'value="another"'));
  await evidence.picture('another name', page);
  const digests = testInfo.attachments
    .filter(({ contentType }) => contentType === 'image/png')
    .map(({ body }) =>
      createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
    );
  expect(digests[0], 'the same picture whatever the secret').toBe(digests[1]);
  expect(digests[2], 'other fields are shown').not.toBe(digests[0]);
});

test('a picture comes with where and when it was taken', async ({ page }, testInfo) => {
  await page.goto('data:text/html,<p>words?code=1');
  await new Evidence(testInfo, guide).picture('words', page);
  const told = testInfo.attachments.find(({ name }) => name === 'picture');
  expect(JSON.parse(String(told?.body)), 'beside the picture').toEqual({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    address: 'data:text/html,<p>words',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});
