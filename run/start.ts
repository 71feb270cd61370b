import { spawn } from 'node:child_process';
import { ensureBrowser, playwrightProgram } from './browser.ts';
import { settingsOrExit } from './settings.ts';

/** `npm start`: the main job, with a browser made sure of first. Further words go to Playwright as they are. */
const settings = settingsOrExit();
try {
  ensureBrowser(settings);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const tests = spawn(process.execPath, [playwrightProgram, 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; this process waits for the other to tidy up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') tests.kill(signal);
  });
}
tests.once('exit', (code) => {
  process.exit(code ?? 1);
});
