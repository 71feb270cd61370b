import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { commandLine } from '../audit/commands/command-line.ts';
import { reportsName } from '../fixtures/env.ts';
import { browserOptions } from '../fixtures/run/browser.ts';
import { ensureBrowser } from './browser.ts';
import { settingsOrExit } from './settings.ts';

/**
 * `npm run report:pdf`: the audit report of a run as a PDF. It is written outside the folder of the evidence, whose list
 * of digests would not know it.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { output: { type: 'string' }, language: { type: 'string', default: 'en' } },
    allowPositionals: true,
  });
  const [folder = reportsName()] = positionals;
  const report = resolve(folder, 'audit/index.html');
  const output = resolve(values.output ?? join('test-results', 'audit.pdf'));
  if (!existsSync(report)) throw new Error(`expected a report at ${report}, found none: run the suite first`);
  if (values.language !== 'en' && values.language !== 'de') {
    throw new Error(`expected the language en or de, found "${values.language}"`);
  }
  const settings = settingsOrExit();
  ensureBrowser(settings);
  const browser = await chromium.launch(browserOptions(settings));
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(pathToFileURL(report).href);
    await page.evaluate((language) => {
      const shown = document.documentElement.dataset['language'];
      if (shown !== language) document.querySelector<HTMLButtonElement>('button[data-language]')?.click();
      window.dispatchEvent(new Event('beforeprint'));
    }, values.language);
    // Pictures further down the page are decoded only when something asks for them.
    await page.evaluate(() =>
      Promise.all([...document.images].map((image) => image.decode().catch(() => null))),
    );
    mkdirSync(dirname(output), { recursive: true });
    await page.pdf({
      path: output,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
  }
  console.log(relative(process.cwd(), output));
  return 0;
}

await commandLine(
  'npm run report:pdf -- [folder, "reports" unless given] [--output file] [--language en|de]',
  main,
);
