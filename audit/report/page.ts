import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Audit } from '../audit-schema.ts';
import { readableDuration, readableTime } from '../local-time.ts';
import type { Picture } from '../test-record.ts';
import type { Verdict } from '../verdicts.ts';
import { matrix } from './matrix.ts';
import { script } from './script.ts';
import { failures, notes, problems, systems, tests, untested } from './sections.ts';
import { style } from './style.ts';
import { verdictMark, verdictMeanings, verdictOrder, verdictSprite, type Html } from './verdict-mark.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Whole elements: the policy's hashes cover every character between the tags.
const styleElement = raw(`<style>${style}</style>`);
const scriptElement = raw(`<script>${script}</script>`);

/** Forbids every request and every script but the page's own: a report that is opened months later still asks nobody. */
const policy = `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}`;

const tone = ({ summary }: Audit): 'good' | 'bad' | 'open' => {
  if (summary.holds) return 'good';
  return summary.clauses.failed > 0 || summary.status !== 'passed' ? 'bad' : 'open';
};

const countNames: readonly (readonly [Verdict, string])[] = [
  ['passed', 'hold'],
  ['failed', 'do not hold'],
  ['blocked', 'blocked'],
  ['not-tested', 'not tested'],
  ['not-testable', 'not asked for'],
];

const products = ({ run, systems: seen }: Audit): string =>
  (['authentik', 'engomo'] as const)
    .map((product) => {
      const version = seen.find((system) => system.product === product)?.version;
      const kind = run.targets[product].played === 'lab' ? 'played by the lab' : 'live';
      return `${product}${version === undefined ? '' : ` ${version}`} (${kind})`;
    })
    .join(' and ');

const masthead = (audit: Audit): Html => {
  const { run, summary } = audit;
  return html`<header class="masthead ${tone(audit)}">
    <p class="eyebrow">Audit of the guide “Integrate with engomo”, edition ${run.edition}</p>
    <h1>${summary.sentence}</h1>
    <p class="lede">
      ${products(audit)}. Run of <time datetime="${run.startedAt}">${readableTime(run.startedAt)}</time>
      (${run.timeZone}), ${readableDuration(run.durationMs)}, mode ${run.mode}, started by ${run.startedBy}.
    </p>
    <dl class="counts" aria-label="Clauses by verdict">
      ${countNames.map(
        ([verdict, name]) =>
          html`<div class="${summary.clauses[verdict] === 0 ? 'zero' : ''}">
            <dt>${verdictMark(verdict, name)}</dt>
            <dd>${summary.clauses[verdict]}</dd>
          </div>`,
      )}
    </dl>
  </header>`;
};

const contents = (audit: Audit): Html => {
  const entries: readonly (readonly [string, string])[] = [
    ...(audit.summary.clauses.failed > 0 ? [['failures', 'What does not hold'] as const] : []),
    ...(audit.problems.length > 0 ? [['problems', 'Why it proves nothing'] as const] : []),
    ['systems', 'Systems'],
    ['clauses', 'Clauses'],
    ['notes', 'Findings and notes'],
    ['untested', 'Not tested'],
    ['tests', 'Tests'],
    ['legend', 'Legend'],
  ];
  return html`<nav aria-label="Contents">
    <ul>
      ${entries.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`;
};

const colophon = ({ run, summary }: Audit): Html =>
  html`<footer>
    <h2>About this run</h2>
    <dl>
      <dt>Suite</dt>
      <dd>${run.suite.name} ${run.suite.version}, commit ${run.commit ?? 'unknown'}</dd>
      <dt>Lock file</dt>
      <dd>SHA-256 ${run.lockFile}</dd>
      <dt>Guide</dt>
      <dd>edition ${run.edition}, redirect URIs compared ${run.matching}</dd>
      <dt>Time</dt>
      <dd>${readableTime(run.startedAt)} to ${readableTime(run.endedAt)} (${run.timeZone})</dd>
      <dt>Machine</dt>
      <dd>${run.operatingSystem}; Node ${run.node}, Playwright ${run.playwright}</dd>
      <dt>Runner’s result</dt>
      <dd>${summary.status}</dd>
      <dt>Data</dt>
      <dd><code>audit.json</code> beside this file says the same to a machine</dd>
    </dl>
    <section class="legend" id="legend" aria-labelledby="legend-heading">
      <h2 id="legend-heading">Legend</h2>
      <dl>
        ${verdictOrder.map(
          (verdict) =>
            html`<dt>${verdictMark(verdict)}</dt>
              <dd>${verdictMeanings[verdict]}</dd>`,
        )}
      </dl>
    </section>
  </footer>`;

/** The audit as one HTML file that asks for nothing outside itself. */
export async function reportPage(audit: Audit, pictures: ReadonlyMap<string, Picture>): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Audit ${audit.run.startedAt.slice(0, 10)}: engomo with authentik</title>
        ${styleElement}
      </head>
      <body>
        ${verdictSprite()}
        <a class="skip" href="#clauses">To the clauses</a>
        ${masthead(audit)} ${contents(audit)}
        <main>
          ${failures(audit)} ${problems(audit)} ${systems(audit)} ${matrix(audit)} ${notes(audit)}
          ${untested(audit)} ${tests(audit, pictures)}
        </main>
        ${colophon(audit)} ${scriptElement}
      </body>
    </html>`;
  return page.toString();
}
