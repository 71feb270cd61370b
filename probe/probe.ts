import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { Composer, type ComposerAccount } from '../pages/engomo/composer.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { DialectFile } from '../pages/engomo/dialect-file.ts';
import { bestFindings, lineOf, proposal, type Finding } from './findings.ts';
import { Guard } from './guard.ts';
import { Mask } from './mask.ts';
import { Recorder } from './recorder.ts';
import { Walk } from './walk.ts';

/** What a probe needs to know. */
export interface ProbeOptions {
  readonly browser: Browser;
  /** Addresses of the composer and of the start page. */
  readonly composer: string;
  readonly start: string;
  readonly account: ComposerAccount;
  readonly dialect: Dialect;
  /** Name of the guide's authentication method, whose settings are looked at where it is there. */
  readonly method: string;
  /** Where the capture goes. */
  readonly folder: string;
}

/** What a probe brought. */
export interface Probed {
  readonly findings: readonly Finding[];
  readonly proposal: DialectFile;
  /** What could not be walked, and why. */
  readonly gaps: readonly string[];
  /** Requests that would have written something. */
  readonly heldBack: readonly string[];
}

/** Walks the guide's way through a composer, and writes down how each control was found. Nothing is changed. */
export async function probe(options: ProbeOptions): Promise<Probed> {
  const { browser, composer: address, start, account, dialect, method, folder } = options;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(15_000);
  const guard = await Guard.over(context);
  const composer = new Composer(await context.newPage(), address, dialect, account);
  const mask = new Mask([account.username, account.password.reveal(), new URL(address).hostname]);
  const recorder = new Recorder(composer.screen, mask, folder);
  const walk = new Walk(composer, recorder, guard, start);
  try {
    await walk.whole(account, method);
  } finally {
    await context.close();
  }
  const findings = bestFindings(recorder.findings).map((finding) => ({
    ...finding,
    found: recorder.masked(finding.found),
    nearest: recorder.masked(finding.nearest),
  }));
  const proposed = proposal(findings);
  const gaps = walk.gaps.map((gap) => mask.over(gap));
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  };
  write('engomo.dialect.json', proposed);
  write('findings.json', { findings, gaps, heldBack: guard.heldBack });
  return { findings, proposal: proposed, gaps, heldBack: guard.heldBack };
}

/** What a person is told. */
export const told = ({ findings, gaps, heldBack }: Probed): string =>
  [
    ...findings.map(lineOf),
    ...gaps.map((gap) => `not walked: ${gap}`),
    ...heldBack.map((request) => `held back: ${request}`),
  ].join('\n');
