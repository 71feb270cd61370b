import { html } from 'hono/html';
import { testMark, value } from './cell.ts';
import { type FrameWord, type Html, say } from './frame.ts';
import type { ReportModel } from './report-model.ts';
import type { ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { clauseRanges, readableDuration, readableTime } from '../verdicts/text.ts';

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

const KINDS = ['finding', 'warning', 'observation'] as const;

/** Every attempt of a test that had more than one: what a retry would hide. */
const attempts = (model: ReportModel, test: TestEntry): Html =>
  html`<li>
    <a href="#${model.anchorOf(test)}">${test.title}</a> <small>${test.project}</small>
    <ol class="attempts">
      ${test.attemptResults.map(
        ({ status, durationMs, error }) =>
          html`<li>
            ${testMark(status)} <small>${readableDuration(durationMs)}</small>
            ${error === null ? '' : html`<span>${error}</span>`}
          </li>`,
      )}
    </ol>
  </li>`;

/** What the tests noticed beyond verdicts, and every retry. */
export const notes = (model: ReportModel): Html => {
  const { audit } = model;
  const sorted = [...audit.notes].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const retried = audit.tests.filter((test) => test.attempts > 1);
  return html`<section id="notes" aria-labelledby="notes-heading">
    <h2 id="notes-heading">${say('notes')}</h2>
    ${
      sorted.length === 0
        ? html`<p>${say('none')}</p>`
        : html`<ul class="notes">
            ${sorted.map(
              ({ kind, clause, text, test, project }) =>
                html`<li class="${kind}">
                  <b>${say(kind)}</b>
                  <div>
                    <p>${text}</p>
                    <small
                      >${
                        clause === null
                          ? ''
                          : html`${say('clause')} <a href="#clause-${clause}">${clause}</a> · `
                      }${test}
                      · ${project}</small
                    >
                  </div>
                </li>`,
            )}
          </ul>`
    }
    ${
      retried.length === 0
        ? html`<p class="after">${say('no-retry')}</p>`
        : html`<h3 class="minor">${say('retried')}</h3>
            <ul class="retried">
              ${retried.map((test) => attempts(model, test))}
            </ul>`
    }
  </section>`;
};
