import { html } from 'hono/html';
import type { ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { clauseRanges, readableDuration, readableTime } from '../verdicts/text.ts';
import { testMark, verdictMark } from './cell.ts';
import { head, type Html, say, sayLabel } from './frame.ts';
import type { NumberedPicture, ReportModel } from './report-model.ts';

/** Ranges of clauses that are not cut in two at the end of a line. */
const unbroken = (ids: readonly string[]): Html =>
  html`${clauseRanges(ids)
    .split(', ')
    .map((range, index) => html`${index > 0 ? ', ' : ''}<span class="whole">${range}</span>`)}`;

/** What was not tested, with the reason, each reason once. */
export const untested = ({ audit }: ReportModel): Html => {
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
