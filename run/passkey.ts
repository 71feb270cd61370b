import { commandLine } from '../audit/commands/command-line.ts';
import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { signInAtAuthentik } from '../fixtures/authentik/administrator-sign-in.ts';
import { enrolledPasskey } from '../fixtures/authentik/enrolled-passkey.ts';
import { whoIsSignedIn } from '../fixtures/authentik/signed-in.ts';
import { somebody, stoppedAdministrator, unansweredStage } from '../fixtures/authentik/stopped-sign-in.ts';
import { outbound } from '../fixtures/run/outbound.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { network } from '../fixtures/run/network.ts';
import { keepPasskey } from '../fixtures/settings/passkey-file.ts';
import { settingsForPasskey } from '../fixtures/settings/command-settings.ts';
import type { SettingsOf } from '../fixtures/settings/people-settings.ts';
import { Secret } from '../guide/secret.ts';
import { startLab } from './lab-process.ts';
import { elsewhereOrExit, readOrExit } from './settings.ts';
import { openBrowser } from './open-browser.ts';

const PEOPLE: Readonly<Record<string, SettingsOf>> = { administrator: 'AUTHENTIK_ADMIN', user: 'E2E_USER' };

const USAGE = 'npm run passkey -- administrator|user: makes a passkey for that account of a live authentik';

/** Whose passkey is made, and with which settings. @throws Error with what is wrong with the call or the settings. */
function asked() {
  const person = PEOPLE[process.argv[2] ?? ''];
  if (person === undefined) throw new Error(USAGE);
  return { person, ...settingsForPasskey(person) };
}

/** `npm run passkey`: signs a person in with what the settings have, and keeps the passkey that authentik then takes. */
async function main(): Promise<number> {
  const { file, person, settings } = readOrExit(asked);
  const run = currentRun(settings);
  const { authentik: origin } = run.guide.origins;
  const password = run.endUserPassword ?? new Secret('');
  const elsewhere = await elsewhereOrExit(settings);
  const user = { ...run.endUser, password, secondFactors: run.endUserFactors };
  const account = person === 'E2E_USER' ? { ...user, answers: settings.userAnswers } : run.authentikAdmin;
  if (account === null) throw new Error('the administrator has to be named by AUTHENTIK_ADMIN');
  const stopLab = await startLab(settings);
  try {
    await using call = outbound(network(run, settings));
    await using browser = await openBrowser(run, settings, 'unseen');
    const page = await browser.newPage({ locale: 'en-US' });
    await signInAtAuthentik(page, origin, { ...account, elsewhere }, whoIsSignedIn(call, origin)).catch(
      (error: unknown) => {
        const { username } = account;
        const told = person === 'E2E_USER' ? unansweredStage(error, somebody(username)) : null;
        throw told ?? stoppedAdministrator(error, username);
      },
    );
    keepPasskey(file, account.username, await enrolledPasskey(page, origin));
  } finally {
    await stopLab();
  }
  console.log(
    `The passkey of "${account.username}" for ${origin} is kept. Into .env:\n${person}_PASSKEY=${file}`,
  );
  return exitCodes.holds;
}

await commandLine(null, main, exitCodes.environment);
