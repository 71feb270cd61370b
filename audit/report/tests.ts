import { html } from 'hono/html';
import { cell, testMark, verdictMark } from './cell.ts';
import { head, type Html, say, sayLabel } from './frame.ts';
import { editionNames, type Part, partTitles } from '../../guide/clauses.ts';
import type { NumberedPicture, ReportModel } from './report-model.ts';
import type { ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { worst } from '../verdicts/summary.ts';
import { clauseRanges, readableDuration, readableTime } from '../verdicts/text.ts';

const editionText = (wording: string | null): Html => {
  if (wording === null) return say('edition-asks-not');
  return wording === 'asked' ? say('edition-asks') : html`“${wording}”`;
};

/** What each edition of the guide says of a clause. */
const editions = ({ audit }: ReportModel, entry: ClauseEntry): Html =>
  html`<p class="editions">
    ${editionNames.map(
      (edition, index) =>
        html`${index > 0 ? ' · ' : ''}${say('edition')}
        ${edition}${edition === audit.run.edition ? html` ${say('followed')}` : ''}:
        ${editionText(entry.editions[edition])}`,
    )}
  </p>`;

const row = (model: ReportModel, entries: readonly ClauseEntry[]): Html => {
  const [first] = entries;
  if (first === undefined) return html``;
  const overall = worst(entries.map(({ verdict }) => verdict));
  const wording = first.wording !== null && first.wording !== first.title ? first.wording : null;
  return html`<details
    class="clause"
    id="clause-${first.id}"
    data-verdict="${overall}"
    ${overall === 'failed' ? 'open' : ''}
  >
    <summary>
      <span class="id">${first.id}</span>
      <span class="title">${first.title}${wording === null ? '' : html` <small>(${wording})</small>`}</span>
      ${entries.map(
        (entry) =>
          html`<span class="column"
            ><span class="unseen">${say(entry.formFactor)}: </span>${verdictMark(entry.verdict)}</span
          >`,
      )}
    </summary>
    <div class="body">
      <p class="where"><span>${say('where-to-change')}</span> ${first.where}</p>
      ${editions(model, first)} ${entries.map((entry) => cell(model, entry))}
    </div>
  </details>`;
};

const part = (model: ReportModel, letter: Part): Html => {
  const entries = model.audit.clauses.filter((entry) => entry.part === letter);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const verdicts = ids.map((id) =>
    worst(entries.filter((entry) => entry.id === id).map(({ verdict }) => verdict)),
  );
  const asked = verdicts.filter((verdict) => verdict !== 'not-testable').length;
  const holding = verdicts.filter((verdict) => verdict === 'passed').length;
  return html`<section class="part" aria-labelledby="part-${letter}">
    <header>
      <h3 id="part-${letter}"><span class="letter">${letter}</span> ${partTitles[letter]}</h3>
      <p>${holding} ${say('of')} ${asked} ${say('hold')}</p>
    </header>
    <div class="columns" aria-hidden="true">
      <span>${say('clause')}</span><span></span><span>${say('desktop')}</span><span>${say('phone')}</span>
    </div>
    ${ids.map((id) =>
      row(
        model,
        entries.filter((entry) => entry.id === id),
      ),
    )}
  </section>`;
};

/** Every clause of the guide, by part, with a verdict per form factor that opens to its evidence. */
export const matrix = (model: ReportModel): Html =>
  html`<section id="clauses" aria-labelledby="clauses-heading">
    <div class="heading">
      <h2 id="clauses-heading">
        ${say('clauses')} <small>${say('edition')} ${model.audit.run.edition}</small>
      </h2>
      <div class="tools" role="group" ${sayLabel('aria-label', 'tools')} hidden>
        <button type="button" data-open="all">${say('open-all')}</button>
        <button type="button" data-open="none">${say('close-all')}</button>
        <label>${say('filter')} <input type="search" data-filter-text /></label>
        <label><input type="checkbox" data-filter-open /> ${say('only-open')}</label>
        <output aria-live="polite"></output>
      </div>
    </div>
    ${(['A', 'B', 'C', 'D', 'E', 'F'] as const).map((letter) => part(model, letter))}
  </section>`;

/** Ranges of clauses that are not cut in two at the end of a line. */
const unbroken = (ids: readonly string[]): Html =>
  html`${clauseRanges(ids)
    .split(', ')
    .map((range, index) => html`${index > 0 ? ', ' : ''}<span class="whole">${range}</span>`)}`;

/** Tests that were skipped although each of their clauses was judged by others, by their reason. */
function skippedTests({ audit }: ReportModel): Map<string, TestEntry[]> {
  const judged = new Set(
    audit.clauses.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed').map(({ id }) => id),
  );
  const groups = new Map<string, TestEntry[]>();
  for (const test of audit.tests) {
    if (test.status !== 'skipped' || !test.clauses.every((id) => judged.has(id))) continue;
    const reason = test.skipReason ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), test]);
  }
  return groups;
}

const skippedRow = (model: ReportModel, reason: string, skipped: readonly TestEntry[]): Html =>
  html`<tr>
    <td class="short" ${sayLabel('data-label', 'verdict')}>${testMark('skipped')}</td>
    <td class="short" ${sayLabel('data-label', 'on')}>${say('a-test')}</td>
    <td ${sayLabel('data-label', 'reason')}>
      ${reason} ${skipped.map((test) => html`<br /><a href="#${model.anchorOf(test)}">${test.title}</a>`)}
    </td>
    <td class="ids" ${sayLabel('data-label', 'clause')}>
      ${unbroken([...new Set(skipped.flatMap(({ clauses: ids }) => ids))].sort())}
    </td>
  </tr>`;

/** What was not tested, with the reason, each reason once: clauses, and tests of clauses that other tests judged. */
export const untested = (model: ReportModel): Html => {
  const { audit } = model;
  const groups = new Map<string, ClauseEntry[]>();
  for (const entry of audit.clauses) {
    if (entry.verdict === 'passed' || entry.verdict === 'failed') continue;
    const key = JSON.stringify([entry.verdict, entry.formFactor, entry.reason]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rank = { blocked: 0, 'not-tested': 1, 'not-testable': 2, passed: 3, failed: 3 } as const;
  const rows = [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    return first === undefined ? [] : [{ first, ids: entries.map(({ id }) => id) }];
  });
  rows.sort((one, other) => rank[one.first.verdict] - rank[other.first.verdict]);
  return html`<section id="untested" aria-labelledby="untested-heading">
    <h2 id="untested-heading">${say('untested')}</h2>
    <table class="plain stacked">
      ${head(['verdict', 'on', 'reason', 'clause'])}
      <tbody>
        ${rows.map(
          ({ first, ids }) =>
            html`<tr>
              <td class="short" ${sayLabel('data-label', 'verdict')}>${verdictMark(first.verdict)}</td>
              <td class="short" ${sayLabel('data-label', 'on')}>${say(first.formFactor)}</td>
              <td ${sayLabel('data-label', 'reason')}>${first.reason}</td>
              <td class="ids" ${sayLabel('data-label', 'clause')}>${unbroken(ids)}</td>
            </tr>`,
        )}
        ${[...skippedTests(model)].map(([reason, skipped]) => skippedRow(model, reason, skipped))}
      </tbody>
    </table>
    <p class="after">${say('emulated')}</p>
  </section>`;
};

const figure = ({ number, picture, content }: NumberedPicture): Html =>
  content === null
    ? html``
    : html`<figure id="picture-${number}">
        <img
          alt="${picture.name}"
          loading="lazy"
          src="data:${content.contentType};base64,${content.base64}"
        />
        <figcaption>
          ${say('picture')} ${number}: ${picture.name}
          <small
            >${picture.address ?? ''}
            ${
              picture.time === null
                ? ''
                : html`<time datetime="${picture.time}">${readableTime(picture.time)}</time>`
            }
            SHA-256 ${picture.sha256.slice(0, 16)}…</small
          >
        </figcaption>
      </figure>`;

const testDetails = (model: ReportModel, test: TestEntry): Html =>
  html`<details
    class="test"
    id="${model.anchorOf(test)}"
    data-status="${test.status}"
    ${test.status === 'failed' ? 'open' : ''}
  >
    <summary>
      ${testMark(test.status)}
      <span class="title">${test.title} <small>${test.project}</small></span>
      <span class="ids">${unbroken(test.clauses)}</span>
      <span class="duration">${readableDuration(test.durationMs)}</span>
    </summary>
    <div class="body">
      <p class="aside">
        ${test.file}:${test.line} · ${test.project}${test.device === null ? '' : ` · ${test.device}`} ·
        ${test.attempts} ${say(test.attempts === 1 ? 'attempt' : 'attempts')}
      </p>
      ${test.skipReason === null ? '' : html`<p class="reason">${test.skipReason}</p>`}
      ${test.errors.map((error) => html`<pre tabindex="0">${error}</pre>`)}
      ${model.picturesOf(test).map(figure)}
    </div>
  </details>`;

/** Every test with how it ended, what it said and the pictures it took; failed ones first. */
export const tests = (model: ReportModel): Html => {
  const rank = { failed: 0, 'not-run': 1, skipped: 2, passed: 3 } as const;
  const sorted = [...model.audit.tests].sort((one, other) => rank[one.status] - rank[other.status]);
  return html`<section id="tests" aria-labelledby="tests-heading">
    <h2 id="tests-heading">${say('tests')}</h2>
    ${sorted.map((test) => testDetails(model, test))}
  </section>`;
};
