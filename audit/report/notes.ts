import { html } from 'hono/html';
import type { TestEntry } from '../verdicts/audit-schema.ts';
import { readableDuration } from '../verdicts/local-time.ts';
import { testMark } from './cell.ts';
import { say, type Html } from './frame.ts';
import type { ReportModel } from './report-model.ts';

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
