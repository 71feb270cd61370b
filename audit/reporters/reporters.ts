import { join } from 'node:path';
import type { ReporterDescription } from '@playwright/test';

/** Where a run writes, and what its reporters need to know. */
export interface Reporting {
  /** One base64 line per secret of the run. */
  readonly secretsFile: string;
  /** Folder of the reports. */
  readonly reports: string;
  /** Folder of traces and attachments. */
  readonly testResults: string;
  /** Language of the report. */
  readonly language: string;
  /** Private key that signs the manifest; `null`: it is not signed. */
  readonly signingKeyFile: string | null;
  /** Whether this is one part of a run: it leaves a blob that `npx playwright merge-reports` reads. */
  readonly sharded: boolean;
  /** Whether tests are only listed (`--list`): nothing is written then. */
  readonly listsOnly: boolean;
  /** What is judged, as a phrase such as "on the embedded lab". */
  readonly judged: string;
  /** Whether the run is a job of GitHub's, and the file its summary goes to. */
  readonly github: { readonly annotations: boolean; readonly summaryFile: string | null };
}

const file = (name: string): string => `./audit/reporters/${name}-reporter.ts`;

/** The reporters of a run. Their order matters: redaction comes first, the leak gate after everything that writes. */
export function reporters(run: Reporting): ReporterDescription[] {
  if (run.listsOnly) return [['list']];
  const title = `engomo with authentik, ${run.judged}`;
  const { secretsFile, reports, testResults, signingKeyFile } = run;
  const folders = [reports, testResults];
  const audit = join(reports, 'audit');
  const auditFile = join(audit, 'audit.json');
  const allure = { results: join(reports, 'allure-results'), page: join(reports, 'allure') };
  const blobs = join(reports, 'blob');
  const html = join(reports, 'html');
  const junit = join(reports, 'junit.xml');
  return [
    [file('redacting'), { secretsFile, outputFolders: folders }],
    ['list'],
    ['html', { outputFolder: html, open: 'never', title }],
    ['junit', { outputFile: junit, embedAnnotationsAsProperties: true, suiteName: title }],
    ['allure-playwright', { resultsDir: allure.results, detail: false }],
    [file('evidence'), { outputFolder: audit, language: run.language }],
    [
      file('allure-page'),
      {
        resultsFolder: allure.results,
        outputFolder: allure.page,
        auditFile,
        // Outlives the run: Allure's trends and transitions are made of it.
        historyFile: join(reports, 'allure-history.jsonl'),
      },
    ],
    [file('github'), { auditFile, ...run.github }],
    ...(run.sharded
      ? ([
          ['blob', { outputDir: blobs }],
          [file('late-redacting'), { secretsFile, folders: [blobs] }],
        ] satisfies ReporterDescription[])
      : []),
    [file('leak-gate'), { secretsFile, folders }],
    [file('manifest'), { folder: reports, ...(signingKeyFile === null ? {} : { keyFile: signingKeyFile }) }],
    [
      file('closing'),
      {
        auditFolder: audit,
        reports: {
          audit: join(audit, 'index.html'),
          Playwright: join(html, 'index.html'),
          Allure: join(allure.page, 'index.html'),
          JUnit: junit,
        },
        whole: [join(html, 'index.html'), junit],
      },
    ],
  ];
}
