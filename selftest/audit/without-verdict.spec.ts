import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { takeBackUnlessWhole, writeOrTakeBack } from '../../audit/reports-folder/reports-folder.ts';

/** A folder with a verdict. */
function verdict(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

for (const [says, error, isLeft] of [
  ['has no room', new Error('ENOSPC: no space left on device, write'), false],
  ['wraps that there is no room', new Error('Allure made no report: Error: ENOSPC: no space left'), false],
  ['may not be written', new Error("EACCES: permission denied, open '/x'"), false],
  ['fails for another reason', new Error('Allure made no report: it broke down'), true],
] as const) {
  test(`a report after the audit that ${says} ${isLeft ? 'leaves' : 'takes back'} the verdict`, async ({}, testInfo) => {
    const folder = verdict(testInfo.outputPath('audit'));
    const written = writeOrTakeBack(folder, () => Promise.reject(error)).then(() => 'told');
    expect(await written.catch(() => 'thrown'), 'what becomes of the error').toBe(isLeft ? 'thrown' : 'told');
    expect(existsSync(folder), 'the verdict').toBe(isLeft);
  });
}

const containing =
  (content: string) =>
  (file: string): void => {
    writeFileSync(file, content);
  };

for (const [says, leave, isLeft] of [
  ['is whole', containing('<testsuites>\n</testsuites>\n'), true],
  ['is cut off', containing('<testsuites>\n<testcase na'), false],
  ['is empty', containing(''), false],
  ['is not there', () => undefined, false],
] as const) {
  test(`a report of Playwright’s own that ${says} ${isLeft ? 'leaves' : 'takes back'} the verdict`, ({}, testInfo) => {
    const folder = verdict(testInfo.outputPath('audit'));
    const file = testInfo.outputPath('junit.xml');
    leave(file);
    takeBackUnlessWhole(folder, [file]);
    expect(existsSync(folder), 'the verdict').toBe(isLeft);
  });
}
