import { html } from 'hono/html';
import type { ClauseEntry } from '../verdicts/audit-schema.ts';
import { clauseRanges } from '../verdicts/clause-ranges.ts';
import { readableTime } from '../verdicts/local-time.ts';
import { say, type Html } from './frame.ts';
import type { FrameWord } from './frame-words.ts';
import type { ReportModel } from './report-model.ts';
import { value } from './value.ts';

const fact = (name: FrameWord, text: Html): Html =>
  html`<div>
    <dt>${say(name)}</dt>
    <dd>${text}</dd>
  </div>`;

const failureCard = (model: ReportModel, entry: ClauseEntry): Html => {
  const condition = entry.evidence.find(({ holds }) => !holds);
  const tests =
    entry.tests.length === 0
      ? say('no-test-named-it')
      : html`${entry.tests.map(
          (test, index) =>
            html`${index > 0 ? ', ' : ''}<a href="#${model.anchorOf(test)}">${test.title}</a>
              <small>${test.project}</small>`,
        )}`;
  return html`<article class="failure">
    <h3>
      <a href="#clause-${entry.id}">${entry.id}</a> ${entry.title} <small>${say(entry.formFactor)}</small>
    </h3>
    <dl>
      ${
        condition === undefined
          ? fact('observed', html`${entry.reason}`)
          : html`${fact('condition', html`${condition.property}`)}
            ${fact('expected', value(condition.expected))} ${fact('observed', value(condition.observed))}`
      }
      ${fact('change-it', html`${condition?.where ?? entry.where}`)}
      ${
        condition === undefined
          ? ''
          : fact('seen-at', html`${condition.seenAt}, ${readableTime(condition.time)}`)
      }
      ${fact('tests', tests)}
    </dl>
  </article>`;
};

/** What has to be changed, in the guide's order; nothing when no clause failed. */
export const failures = (model: ReportModel): Html => {
  const { clauses } = model.audit;
  const failed = clauses.filter(({ verdict }) => verdict === 'failed');
  const blocked = [...new Set(clauses.filter(({ verdict }) => verdict === 'blocked').map(({ id }) => id))];
  if (failed.length === 0) return html``;
  return html`<section id="failures" aria-labelledby="failures-heading">
    <h2 id="failures-heading">${say('failures')}</h2>
    ${failed.map((entry) => failureCard(model, entry))}
    ${blocked.length === 0 ? '' : html`<p>${say('blocked-by-this')} ${clauseRanges(blocked)}.</p>`}
  </section>`;
};

/** Why the run is no evidence; nothing when it is. */
export const problems = ({ audit }: ReportModel): Html =>
  audit.problems.length === 0
    ? html``
    : html`<section id="problems" aria-labelledby="problems-heading">
        <h2 id="problems-heading">${say('problems')}</h2>
        <ul class="problems">
          ${audit.problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </section>`;
