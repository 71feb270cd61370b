import { chromium, type BrowserContext } from '@playwright/test';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { loadSettings, type LiveProduct } from '../../fixtures/settings/settings.ts';
import { AdminOverview } from '../../pages/authentik/admin-overview.ts';
import { LoginFlow } from '../../pages/authentik/login/login-flow.ts';
import { controls, journeys } from './controls.ts';
import { familyOf, readFacts, writeFacts, type Fact } from './facts.ts';
import { look, onlyRead } from './look.ts';
import { LIVE, withManifest } from './manifest.ts';
import { subjectsOn } from './subjects.ts';

/** How long one step may take on a server, in milliseconds. */
const STEP = 20_000;

/** How long a control may take to show on a screen that is open, in milliseconds. */
const PATIENCE = 1_000;

const HELP = `Captures from a running authentik what locators see of the controls the page objects use.

  E2E_MODE=configure E2E_ALLOW_WRITES_TO=… AUTHENTIK_URL=… AUTHENTIK_ADMIN=… AUTHENTIK_ADMIN_PASSWORD=… \\
    node --import tsx selftest/fidelity/capture.ts [--journey providers]

Opens lists, forms and wizards and sends nothing but the login: whatever could write is kept from leaving the browser
(the mode only says that no user of the suite is needed, and takes the host's name). Facts of controls the server does not show are kept as they
are in facts/<family>.json.`;

async function signIn(context: BrowserContext, { origin, admin }: LiveProduct): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/flows/-/default/authentication/?next=/if/admin/`);
  const { root } = new AdminOverview(page, origin);
  await new LoginFlow(page).signIn(admin, root.waitFor());
  await page.close();
}

async function versionOf(context: BrowserContext, origin: string): Promise<string> {
  const answer = await context.request.get(`${origin}/api/v3/admin/version/`);
  return z.object({ version_current: z.string() }).parse(await answer.json()).version_current;
}

/** The first line of an error: Playwright's are followed by its log. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Looks at every screen of the journeys; a screen that does not open is reported and passed over. */
async function capture(
  context: BrowserContext,
  origin: string,
  version: string,
  chosen: readonly string[] | undefined,
): Promise<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  for (const { id, screens } of journeys) {
    if (chosen !== undefined && !chosen.includes(id)) continue;
    const page = await context.newPage();
    page.setDefaultTimeout(STEP);
    const subjects = subjectsOn(page, origin, version);
    for (const screen of screens) {
      try {
        await screen.open(subjects);
      } catch (error) {
        console.error(`${screen.id} did not open: ${firstLine(error)}`);
        continue;
      }
      const { pathname, hash } = new URL(page.url());
      for (const control of screen.controls) {
        const looks = await look(subjects, control, PATIENCE);
        if (looks === undefined) continue;
        facts[control.id] = { captured: `${LIVE} ${pathname}${hash.replace(/\d+$/, '…')}`, ...looks };
      }
    }
    await page.close();
  }
  return facts;
}

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, journey: { type: 'string', multiple: true } },
});
const settings = loadSettings();
const { authentik } = settings;
if (values.help === true || authentik?.admin == null) {
  console.log(HELP);
  process.exit(values.help === true ? 0 : 1);
}
const browser = await chromium.launch(browserOptions(settings));
const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 1000 } });
context.setDefaultTimeout(STEP);
await signIn(context, { origin: authentik.origin, admin: authentik.admin });
const version = await versionOf(context, authentik.origin);
await onlyRead(context);
const live = await capture(context, authentik.origin, version, values.journey);
await browser.close();

const family = familyOf(version);
const kept = Object.entries(readFacts(family)?.controls ?? {}).filter(
  ([id]) => controls.has(id) && live[id] === undefined,
);
writeFacts(family, withManifest(version, { ...Object.fromEntries(kept), ...live }));
console.log(`${version}: ${Object.keys(live).length} controls captured, ${kept.length} kept`);
