import { html } from 'hono/html';
import { editionNames, partTitles, type Part } from '../../guide/clauses.ts';
import type { ClauseEntry } from '../verdicts/audit-schema.ts';
import { worst } from '../verdicts/summary.ts';
import { cell, verdictMark } from './cell.ts';
import { type Html, say, sayLabel } from './frame.ts';
import type { ReportModel } from './report-model.ts';

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
