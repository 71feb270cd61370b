import { parseArgs } from 'node:util';
import { commandLine } from '../audit/commands/command-line.ts';
import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { composerByHand, signedInByHand } from '../fixtures/authentik/signed-in-by-hand.ts';
import { whoIsSignedIn } from '../fixtures/authentik/signed-in.ts';
import { hasDisplay } from '../fixtures/env.ts';
import { outbound } from '../fixtures/run/outbound.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { network } from '../fixtures/run/network.ts';
import { ageOf, keepSession, readSession, signers } from '../fixtures/settings/session-file.ts';
import { settingsForSignIn } from '../fixtures/settings/command-settings.ts';
import { startLab } from './lab-process.ts';
import { connect, NO_DISPLAY, openBrowser } from './open-browser.ts';
import { readOrExit } from './settings.ts';

const USAGE = `npm run sign-in -- ${signers.join('|')}: opens a browser in which that person signs in by hand; runs use the session`;

/** What the command was called for. @throws Error with what is wrong with the call or the settings. */
function asked() {
  const options = { 'browser-endpoint': { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const signer = signers.find((each) => each === positionals[0]);
  if (signer === undefined) throw new Error(USAGE);
  const { 'browser-endpoint': endpoint } = values;
  const own = settingsForSignIn(signer);
  if (endpoint === undefined && !hasDisplay()) throw new Error(NO_DISPLAY);
  return { ...own, endpoint };
}

/** `npm run sign-in`. */
async function main(): Promise<number> {
  const { endpoint, owner, settings } = readOrExit(asked);
  const { account, origin, signer } = owner;
  const run = currentRun(settings);
  const stopLab = await startLab(settings);
  try {
    await using call = outbound(network(run, settings));
    await using browser =
      endpoint === undefined ? await openBrowser(run, settings, 'by hand') : await connect(endpoint);
    const page = await browser.newPage({ locale: 'en-US' });
    console.log(`Sign in as "${account}" in the window: it closes by itself when that is done.`);
    const byHand = { page, account };
    const state =
      signer === 'composer'
        ? await composerByHand(byHand, run.guide.engomo.composer, settings.dialect)
        : await signedInByHand(byHand, origin, whoIsSignedIn(call, origin));
    const file = keepSession(owner, state);
    const read = readSession(owner);
    const age = 'session' in read && read.session !== null ? ageOf(read.session, Date.now()) : '';
    console.log(`The session of "${account}" at ${origin} is kept in ${file} (${age}).`);
  } finally {
    await stopLab();
  }
  return exitCodes.holds;
}

await commandLine(null, main, exitCodes.environment);
