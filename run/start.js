import { createRequire } from 'node:module';
import process from 'node:process';

/*
 * `npm start -- --env prod`: Playwright refuses options it does not know, so this one becomes the setting E2E_ENV before it is
 * called. In its own process, as a signal has to reach it once; in JavaScript, as its workers would inherit a loader.
 */
const words = process.argv.slice(2);
const at = words.findIndex((word) => /^--env(=|$)/.test(word));
if (at >= 0) {
  const [word, inOne] = /^--env=(.*)$/.exec(words[at]) ?? [words[at + 1]];
  process.env.E2E_ENV = inOne ?? word ?? '--env';
  words.splice(at, inOne === undefined ? 2 : 1);
}
process.argv.splice(2, process.argv.length, 'test', ...words);
createRequire(import.meta.url)('@playwright/test/cli');
