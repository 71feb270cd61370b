import { expect, test } from '@playwright/test';
import { sessionSecrets } from '../../fixtures/run/browser-state.ts';

test('a cookie that stands in reports by chance is no secret; a session is one', () => {
  const kept = sessionSecrets(['alle', 'de', 'true', '', 'administrator', 'e3b0c44298fc1c149afbf4c8']);

  expect(
    kept.map((secret) => secret.reveal()),
    'what is redacted',
  ).toEqual(['e3b0c44298fc1c149afbf4c8']);
});
