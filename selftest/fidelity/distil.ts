import { chromium, type Page } from '@playwright/test';
import { parseArgs } from 'node:util';
import { browserOptions } from '../../fixtures/run/browser.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { capturesIn, inSnapshot, parseDump, type VersionCaptures } from './captures.ts';
import { capturesOf, controls, type Control } from './controls.ts';
import { familyOf, readFacts, writeFacts, type Fact, type Looks } from './facts.ts';
import { look } from './look.ts';
import { isLive, withManifest } from './manifest.ts';
import { rebuild, STAND_IN } from './observe.ts';
import { subjectsOn, type Subjects } from './subjects.ts';

/** What stands above the first line of a dump: page objects look for a control below their list or form. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  'mapping-wizard-1-type': ['ak-property-mapping-list'],
  'provider-wizard-1-type': ['ak-provider-list'],
  'provider-form-redirect-uris': ['ak-provider-oauth2-form'],
  'provider-form-scopes': ['ak-provider-oauth2-form'],
  'app-wizard-1-application': ['ak-application-list'],
};

/** Brings a capture up in the browser; ARIA snapshots are texts and stay what they are. */
async function bringUp(page: Page, name: string, text: string): Promise<void> {
  if (name.endsWith('.html')) {
    // Scripts of the page would only fail: nobody serves them.
    await page.setContent(text.replace(/<script[\s\S]*?<\/script>/g, ''));
    await page.locator('html').evaluate((html, mark) => {
      html.setAttribute(mark, '');
    }, STAND_IN);
    return;
  }
  await rebuild(page, parseDump(text), AROUND[name] ?? []);
}

function fromSnapshot(control: Control, text: string, file: string): Fact | undefined {
  const entry = control.inSnapshot && inSnapshot(text, control.inSnapshot);
  if (entry === undefined) return undefined;
  const { lastingName } = control;
  const name = lastingName === null ? {} : { name: lastingName?.(entry.name) ?? entry.name };
  return { captured: file, role: entry.role, ...name };
}

/** What a rebuilt dump shows of a control; nothing when it is one of the elements that only stand in. */
async function captured(subjects: Subjects, control: Control): Promise<Looks | undefined> {
  const all = control.find(subjects);
  if ((await all.count()) === 0) return undefined;
  if ((await all.first().getAttribute(STAND_IN)) !== null) return undefined;
  return look(subjects, control, 0);
}

/** The facts of one version, each from the first capture that shows its control. */
async function distil(page: Page, captures: VersionCaptures): Promise<Record<string, Fact>> {
  const facts: Record<string, Fact> = {};
  const names = new Set([...controls.keys()].flatMap(capturesOf));
  const shown = (name: string) =>
    [...controls.values()].filter(({ control }) => capturesOf(control.id).includes(name));
  // Dumps first: they show more than snapshots do.
  for (const name of [...names].sort(
    (left, right) => Number(left.endsWith('.aria')) - Number(right.endsWith('.aria')),
  )) {
    const capture = captures.read(name);
    if (capture === undefined) continue;
    const snapshot = name.endsWith('.aria');
    if (!snapshot) await bringUp(page, name, capture.text);
    const subjects = subjectsOn(page, '', captures.version);
    for (const { control } of shown(name)) {
      if (facts[control.id] !== undefined) continue;
      if (snapshot) {
        const fact = fromSnapshot(control, capture.text, capture.file);
        if (fact !== undefined) facts[control.id] = fact;
        continue;
      }
      const looks = await captured(subjects, control);
      if (looks !== undefined) facts[control.id] = { captured: capture.file, ...looks };
    }
  }
  return facts;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { version: { type: 'string', multiple: true } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Name a folder of captures: node --import tsx selftest/fidelity/distil.ts <folder> [--version 2026.2.2]',
  );
  process.exit(1);
}
const browser = await chromium.launch(browserOptions(loadSettings({})));
const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1600, height: 1000 } });
for (const captures of capturesIn(folder)) {
  const { version } = captures;
  if (values.version !== undefined && !values.version.includes(version)) continue;
  const family = familyOf(version);
  const live = Object.entries(readFacts(family)?.controls ?? {}).filter(
    ([id, fact]) => controls.has(id) && isLive(fact),
  );
  const facts = withManifest(version, { ...(await distil(page, captures)), ...Object.fromEntries(live) });
  writeFacts(family, facts);
  const { notCaptured } = facts.manifest;
  console.log(
    `${version}: ${Object.keys(facts.controls).length} controls, ${live.length} of them live; ` +
      `${notCaptured.length} not captured`,
  );
}
await browser.close();
