import { judged } from '../verdicts/judged.ts';
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Audit } from '../verdicts/audit-schema.ts';
import { readableDuration, readableTime } from '../verdicts/local-time.ts';
import type { Picture } from '../gathering/test-record.ts';
import { configuration } from './configuration.ts';
import { failures, problems } from './failures.ts';
import { say, sayLabel, type Html, type Language } from './frame.ts';
import type { FrameWord } from './frame-words.ts';
import { germanSentence } from './german-sentence.ts';
import { matrix } from './matrix.ts';
import { notes } from './notes.ts';
import { people } from './people.ts';
import { printStyle } from './print-style.ts';
import { ReportModel } from './report-model.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { systems } from './systems.ts';
import { tests, untested } from './tests.ts';
import { verdictMark, verdictOrder, verdictSprite } from './verdict-mark.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Forbids every request and every script but the page's own: a report that is opened months later still asks nobody. */
const policy = (styles: string): string =>
  `default-src 'none'; img-src data:; style-src ${hash(styles)}; script-src ${hash(script)}`;

const tone = ({ summary }: Audit): 'good' | 'bad' | 'open' => {
  if (summary.holds) return 'good';
  return summary.clauses.failed > 0 || summary.status !== 'passed' ? 'bad' : 'open';
};

const products = ({ run, systems: seen }: Audit): Html =>
  html`${(['authentik', 'engomo'] as const).map((product, index) => {
    const version = seen.find((system) => system.product === product)?.version;
    const named = version !== undefined && /^\d/.test(version) ? ` ${version}` : '';
    const kind = say(run.targets[product].played === 'lab' ? 'played-by-lab' : 'live');
    return html`${index > 0 ? ' · ' : ''}${product}${named} (${kind})`;
  })}`;

const masthead = (audit: Audit): Html => {
  const { run, summary } = audit;
  return html`<header class="masthead ${tone(audit)}">
    <p class="eyebrow">
      <span>${say('audit')}, ${say('of-edition')} ${run.edition}</span>
      <button type="button" data-language hidden>${say('language-switch')}</button>
    </p>
    <h1>
      <span data-only="en">${summary.sentence}</span
      ><span data-only="de" lang="de" hidden>${germanSentence(audit)}</span>
    </h1>
    <p class="lede">
      ${products(audit)}. ${say('run')}
      <time datetime="${run.startedAt}">${readableTime(run.startedAt)}</time> (${run.timeZone}),
      ${readableDuration(run.durationMs)} · ${say('mode')} ${run.mode} · ${say('started-by')} ${run.startedBy}
    </p>
    <dl class="counts" ${sayLabel('aria-label', 'verdicts')}>
      ${verdictOrder.map(
        (verdict) =>
          html`<div class="${summary.clauses[verdict] === 0 ? 'zero' : ''}">
            <dt>${verdictMark(verdict, `count-${verdict}`)}</dt>
            <dd>${summary.clauses[verdict]}</dd>
          </div>`,
      )}
    </dl>
  </header>`;
};

const contents = (audit: Audit): Html => {
  const sections: readonly FrameWord[] = [
    ...(audit.summary.clauses.failed > 0 ? (['failures'] as const) : []),
    ...(audit.problems.length > 0 ? (['problems'] as const) : []),
    'systems',
    'clauses',
    ...(audit.people.length > 0 ? (['people'] as const) : []),
    ...(audit.configuration.length > 0 ? (['configuration'] as const) : []),
    'notes',
    'untested',
    'tests',
    'legend',
  ];
  return html`<nav ${sayLabel('aria-label', 'contents')}>
    <ul>
      ${sections.map((name) => html`<li><a href="#${name}">${say(name)}</a></li>`)}
    </ul>
  </nav>`;
};

const legend = (): Html =>
  html`<footer>
    <section class="legend" id="legend" aria-labelledby="legend-heading">
      <h2 id="legend-heading">${say('legend')}</h2>
      <dl class="facts">
        ${verdictOrder.map(
          (verdict) =>
            html`<dt>${verdictMark(verdict)}</dt>
              <dd>${say(`means-${verdict}`)}</dd>`,
        )}
      </dl>
    </section>
  </footer>`;

/**
 * The audit as one HTML file that asks for nothing outside itself.
 *
 * @param language of the frame when the page opens; a switch in the page changes it.
 */
export async function reportPage(
  audit: Audit,
  pictures: ReadonlyMap<string, Picture>,
  language: Language = 'en',
): Promise<string> {
  const model = new ReportModel(audit, pictures);
  const styles = `${style}${printStyle(audit)}`;
  const page = await html`<!doctype html>
    <html lang="en" data-language="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(styles)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          Audit ${audit.run.startedAt.slice(0, 10)}: engomo with authentik,
          ${judged(audit.run.targets, audit.systems)}
        </title>
        ${raw(`<style>${styles}</style>`)}
      </head>
      <body>
        ${verdictSprite()}
        <a class="skip" href="#clauses">${say('to-clauses')}</a>
        ${masthead(audit)} ${contents(audit)}
        <main>
          ${failures(model)} ${problems(model)} ${systems(model)} ${matrix(model)} ${people(model)}
          ${configuration(model)} ${notes(model)} ${untested(model)} ${tests(model)}
        </main>
        ${legend()} ${raw(`<script>${script}</script>`)}
      </body>
    </html>`;
  return page.toString();
}
