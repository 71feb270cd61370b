import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserOptionsFor } from '../fixtures/run/browser.ts';
import { browserTrust } from '../fixtures/run/browser-trust.ts';
import { resultsFolder } from '../fixtures/env.ts';
import type { Settings } from '../fixtures/settings/settings.ts';
import { currentRun, network } from '../fixtures/run/run.ts';
import { ensureBrowser } from '../run/browser.ts';
import { startLab } from '../run/lab-process.ts';
import { settingsOrExit } from '../run/settings.ts';
import { probe, told } from './probe.ts';

/** On the lab there is nothing to see before the guide has been carried out. */
function withSomethingToSee(settings: Settings): Settings {
  const played = settings.authentik === null && settings.engomo === null;
  return played && settings.lab.fault === null
    ? { ...settings, lab: { ...settings.lab, fault: 'NONE' } }
    : settings;
}

/** `npm run engomo:probe`: what a composer calls its controls, and how the suite would find them. */
async function main(): Promise<void> {
  const settings = withSomethingToSee(settingsOrExit());
  ensureBrowser(settings);
  const run = currentRun(settings);
  const stopLab = await startLab(settings);
  const way = network(run, settings);
  const { trustedCertificates, hostMap, engomo } = settings;
  const trust =
    trustedCertificates === null || engomo === null
      ? null
      : await browserTrust(run.folder, trustedCertificates, [engomo.origin], hostMap);
  const pinnedKeys = [...way.pinnedKeys, ...(trust?.pinnedKeys ?? [])];
  const home = trust?.home ?? null;
  const browser = await chromium.launch(browserOptionsFor({ proxy: way.proxy, pinnedKeys, home }, settings));
  const folder = join(resultsFolder(), 'reports/engomo-probe');
  rmSync(folder, { recursive: true, force: true });
  try {
    const probed = await probe({
      browser,
      composer: run.guide.engomo.composer,
      start: run.guide.engomo.start,
      account: run.engomoAdmin,
      dialect: settings.dialect,
      method: run.guide.method.name,
      folder,
    });
    console.log(told(probed));
    console.log(
      [
        '',
        `Proposed dialect: ${join(folder, 'engomo.dialect.json')} – copy it into the project’s folder and mend what is missing.`,
        `Capture: ${folder} – data is hidden in it; look through it all the same before you send it to anybody.`,
      ].join('\n'),
    );
  } finally {
    await browser.close();
    await stopLab();
  }
}

await main();
