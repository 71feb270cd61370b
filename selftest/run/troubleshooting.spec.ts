import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { TROUBLESHOOTING, troubleshooting } from '../../run/troubleshooting-text.ts';

test('docs/troubleshooting.md lists every cause the suite can print, made from the same texts', async () => {
  expect(readFileSync(TROUBLESHOOTING, 'utf8'), 'it is current; else: npm run troubleshooting').toBe(
    await troubleshooting(),
  );
});
