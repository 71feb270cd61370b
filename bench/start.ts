import { chromium } from '@playwright/test';
import { browserOptionsFor } from '../fixtures/run/browser.ts';
import { outbound } from '../fixtures/run/outbound.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { network } from '../fixtures/run/network.ts';
import { loadSettings } from '../fixtures/settings/settings.ts';
import { startLab } from '../run/lab-process.ts';
import { median, spread } from './figures.ts';
import { growthOfUsers, growthOfVariants, TIMES } from './growth.ts';
import { loginTimes } from './login.ts';
import { costOfPeople } from './people.ts';

/** `npm run bench`: what the suite costs over a bare script, and how its costs grow. All of it on the lab. */
async function main(): Promise<void> {
  const settings = loadSettings({ LAB_FAULT: 'NONE' });
  const run = currentRun(settings);
  const { endUser, endUserPassword } = run;
  if (endUserPassword === null) throw new Error('the lab knows the password of its user from the start');
  const stopLab = await startLab(settings);
  const way = network(run, settings);
  const browser = await chromium.launch(browserOptionsFor(way, settings));
  try {
    const { bare, suite } = await loginTimes(browser, run, { ...endUser, password: endUserPassword });
    const ratios = bare.map((time, round) => (suite[round] ?? Number.NaN) / time);
    console.log(`a login, bare script             ${median(bare).toFixed(0)} ms (median of ${bare.length})`);
    console.log(`a login, page objects and trace  ${median(suite).toFixed(0)} ms`);
    console.log(`ratio                            ${spread(ratios)}`);
    await using call = outbound(way);
    console.log(
      `${TIMES} times the redirect URIs take   ${spread(await growthOfVariants(browser, run, call))} times`,
    );
    console.log(`${TIMES} times the users of a list take ${spread(await growthOfUsers(browser))} times`);
  } finally {
    await browser.close();
    await stopLab();
  }
}

/** `npm run bench -- people`: what one, ten and a hundred people cost. */
async function people(): Promise<void> {
  for (const count of [1, 10, 100]) {
    const { failed, memory, passed, seconds } = await costOfPeople(count);
    const held = memory === null ? '' : `, runner ${memory} MB`;
    console.log(`${count} people  ${seconds.toFixed(0)} s${held}; ${passed} logins passed, ${failed} failed`);
  }
}

await (process.argv.includes('people') ? people() : main());
