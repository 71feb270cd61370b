import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Audit } from '../verdicts/audit-schema.ts';

/** A kind of fault as Allure sorts results: the first whose pattern is in the message takes a result. */
interface AllureCategory {
  readonly name: string;
  readonly matchedStatuses: readonly ('failed' | 'broken' | 'skipped')[];
  /** Any message unless given. */
  readonly messageRegex?: string;
}

const FAULTS = ['failed', 'broken'] as const;

/** Within a message of several lines, at any place. */
const somewhere = (pattern: string): string => `[\\s\\S]*(?:${pattern})`;

/** Whose fault a failed test is, from its message. Order matters: a timeout behind a broken clause is that clause's. */
export const allureCategories: readonly AllureCategory[] = [
  {
    name: 'Configuration fault: a clause of chapters A to E does not hold',
    matchedStatuses: FAULTS,
    messageRegex: somewhere('guide\\s+clause [A-E]\\d'),
  },
  {
    name: 'Product fault: the login does not do what the guide says, or a control is not where it was',
    matchedStatuses: FAULTS,
    messageRegex: somewhere('guide\\s+clause F\\d|\\(clause [A-F]\\d'),
  },
  {
    name: 'Environment: a product or the browser could not be reached',
    matchedStatuses: FAULTS,
    messageRegex: somewhere(
      'no authentik at|cannot be reached|net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|certificate|' +
        'No browser|browser has been closed|the lab (?:ended|was not ready)|answered 50\\d',
    ),
  },
  {
    name: 'Blocked: another clause does not hold',
    matchedStatuses: ['skipped'],
    messageRegex: somewhere('blocked by'),
  },
  { name: 'Suite fault: anything else', matchedStatuses: FAULTS },
];

/** What an Allure page is made from, and where it goes. */
interface AllurePage {
  /** Folder that allure-playwright wrote. */
  readonly results: string;
  /** Folder for `index.html`. */
  readonly output: string;
  /** File that remembers earlier runs, for trends; `null` for none. */
  readonly history: string | null;
  readonly title: string;
}

const run = promisify(execFile);

/** Allure's command line; its package exports no other way in. */
const commandLine = (): string => createRequire(import.meta.url).resolve('allure');

const configuration = ({ output, history, title }: AllurePage): object => ({
  name: title,
  output,
  ...(history === null ? {} : { historyPath: history, historyLimit: 30 }),
  categories: allureCategories,
  plugins: {
    awesome: {
      options: {
        singleFile: true,
        reportName: title,
        groupBy: ['epic', 'feature', 'story'],
        reportLanguage: 'en',
      },
    },
    // Without this line Allure writes a second report, for agents.
    agent: { enabled: false },
  },
});

const TAG_MANAGER =
  /\s*<script async src="https:\/\/www\.googletagmanager\.com\/[^"]*"><\/script>\s*<script>(?:(?!<\/script>)[\s\S])*?gtag\('config'(?:(?!<\/script>)[\s\S])*?<\/script>/g;

/**
 * The page without Google Tag Manager, which Allure's opt-out does not remove from this kind of report.
 *
 * @throws Error when a request to it is left: the page would tell a third party who reads it.
 */
export function withoutTagManager(page: string): string {
  const stripped = page.replace(TAG_MANAGER, '');
  if (stripped.includes('googletagmanager.com')) {
    throw new Error(
      'Allure’s page: expected no request to googletagmanager.com, found one in a form that is not known; ' +
        'see TAG_MANAGER in audit/reporters/allure-report.ts',
    );
  }
  return stripped;
}

/** Environment of a run as Allure shows it. */
function allureEnvironment({ run: facts, systems }: Audit): Readonly<Record<string, string>> {
  const version = (product: string): string =>
    systems.find((system) => system.product === product)?.version ?? 'not seen';
  return {
    authentik: `${version('authentik')} (${facts.targets.authentik.played})`,
    engomo: `${version('engomo')} (${facts.targets.engomo.played})`,
    browser: version('browser'),
    edition: facts.edition,
    mode: facts.mode,
    suite: `${facts.suite.name} ${facts.suite.version}`,
    commit: facts.commit ?? 'unknown',
    system: facts.operatingSystem,
  };
}

const properties = (environment: Readonly<Record<string, string>>): string =>
  Object.entries(environment)
    .map(([name, value]) => `${name} = ${value.replaceAll('\\', '\\\\').replaceAll('\n', ' ')}\n`)
    .join('');

/**
 * Makes Allure's one-file report from the results of a run, offline and without a request to anyone.
 *
 * @throws Error with what Allure said when it fails.
 */
export async function writeAllurePage(page: AllurePage, audit: Audit): Promise<void> {
  mkdirSync(page.results, { recursive: true });
  writeFileSync(join(page.results, 'environment.properties'), properties(allureEnvironment(audit)));
  rmSync(page.output, { recursive: true, force: true });
  const folder = mkdtempSync(join(tmpdir(), 'allure-'));
  try {
    const config = join(folder, 'allurerc.json');
    writeFileSync(config, JSON.stringify(configuration(page)));
    await run(process.execPath, [commandLine(), 'generate', page.results, '--config', config], {
      cwd: dirname(page.results),
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    throw new Error(`Allure made no report: ${String(error)}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const index = join(page.output, 'index.html');
  writeFileSync(index, withoutTagManager(readFileSync(index, 'utf8')));
}
