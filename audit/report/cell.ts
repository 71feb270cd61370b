import { html } from 'hono/html';
import type { ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { readableDuration, readableTime } from '../verdicts/local-time.ts';
import { head, say, sayLabel, type Html } from './frame.ts';
import type { ReportModel } from './report-model.ts';
import type { Verdict } from '../verdicts/verdicts.ts';
import { value } from './value.ts';
import { verdictMark } from './verdict-mark.ts';

type Evidence = ClauseEntry['evidence'][number];

/** Conditions that several tests saw alike become one row. */
const grouped = (evidence: readonly Evidence[]): { first: Evidence; times: number }[] => {
  const groups = new Map<string, { first: Evidence; times: number }>();
  for (const condition of evidence) {
    const { property, expected, observed, holds, seenAt } = condition;
    const key = JSON.stringify([property, expected, observed, holds, seenAt]);
    const group = groups.get(key);
    if (group) group.times += 1;
    else groups.set(key, { first: condition, times: 1 });
  }
  return [...groups.values()].sort((one, other) => Number(one.first.holds) - Number(other.first.holds));
};

/** A known deviation is never shown as something that simply holds. */
const markOf = ({ holds, requirement }: Evidence): Verdict =>
  requirement?.verdict === 'deviates' ? 'blocked' : holds ? 'passed' : 'failed';

/** The norm behind a condition of the protocol, and the requests that showed it. */
const norm = ({ requirement }: Evidence): Html =>
  requirement === undefined
    ? html``
    : html`<small
          >${requirement.id} · ${requirement.norm} · ${requirement.force} · ${requirement.verdict}</small
        >
        ${
          requirement.exchanges.length === 0
            ? ''
            : html`<details class="exchanges">
                <summary>${say('exchanges')}</summary>
                <pre tabindex="0">${requirement.exchanges.join('\n')}</pre>
              </details>`
        }`;

const evidenceTable = (entry: ClauseEntry): Html =>
  entry.evidence.length === 0
    ? html``
    : html`<table class="evidence stacked">
        ${head(['condition', 'expected', 'observed', 'seen-at'])}
        <tbody>
          ${grouped(entry.evidence).map(
            ({ first, times }) =>
              html`<tr>
                <th scope="row">
                  ${verdictMark(markOf(first), null)}<span class="unseen"
                    >${say(first.holds ? 'holds-mark' : 'fails-mark')}</span
                  >
                  ${first.property} ${norm(first)}
                </th>
                <td ${sayLabel('data-label', 'expected')}>${value(first.expected)}</td>
                <td ${sayLabel('data-label', 'observed')}>${value(first.observed)}</td>
                <td ${sayLabel('data-label', 'seen-at')}>
                  ${first.seenAt}
                  <small
                    ><time datetime="${first.time}">${readableTime(first.time)}</time
                    >${times > 1 ? html`, ${times - 1} ${say('more')}` : ''}</small
                  >
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`;

const testVerdict = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'not-tested',
  'not-run': 'not-tested',
} as const;

/** How a test ended, as shape and text. */
export const testMark = (status: TestEntry['status']): Html =>
  verdictMark(testVerdict[status], `test-${status}`);

const testList = (model: ReportModel, { tests }: ClauseEntry): Html => {
  const { commit } = model.audit.run;
  return tests.length === 0
    ? html``
    : html`<ul class="tests">
        ${tests.map(
          (test) =>
            html`<li>
              ${testMark(test.status)}
              <span
                ><a href="#${model.anchorOf(test)}">${test.title}</a>
                <small
                  >${test.project} ·
                  ${test.file}:${test.line}${
                    commit === null ? '' : html` · ${say('commit')} ${commit.slice(0, 10)}`
                  }
                  · ${readableDuration(test.durationMs)}</small
                ></span
              >
            </li>`,
        )}
      </ul>`;
};

/** The pictures of a clause's tests, small; the script takes them from where they stand in full size. */
const pictureList = (model: ReportModel, { tests }: ClauseEntry): Html => {
  const pictures = tests.flatMap((test) => model.picturesOf(test));
  return pictures.length === 0
    ? html``
    : html`<ul class="pictures" ${sayLabel('aria-label', 'pictures')}>
        ${pictures.map(
          ({ number, picture: { name, address, time } }) =>
            html`<li>
              <a href="#picture-${number}"
                ><img class="small" alt="" data-picture="${number}" hidden />${say('picture')} ${number}:
                ${name}</a
              >
              <small
                >${address ?? ''}
                ${time === null ? '' : html`<time datetime="${time}">${readableTime(time)}</time>`}</small
              >
            </li>`,
        )}
      </ul>`;
};

/** Whether the reason says more than the table of conditions does. */
const needsReason = ({ evidence, tests, verdict }: ClauseEntry): boolean =>
  evidence.length === 0 ||
  (evidence.every(({ holds }) => holds) &&
    (verdict !== 'passed' || tests.some(({ status }) => status === 'skipped' || status === 'not-run')));

/** A clause on one form factor: conditions, tests and pictures behind its verdict. */
export const cell = (model: ReportModel, entry: ClauseEntry): Html =>
  entry.verdict === 'not-testable'
    ? html`<p class="aside"><b>${say(entry.formFactor)}:</b> ${say('not-testable')} – ${entry.reason}.</p>`
    : html`<section class="cell">
        <h4>${say(entry.formFactor)} ${verdictMark(entry.verdict)}</h4>
        ${needsReason(entry) ? html`<p class="reason">${entry.reason}</p>` : ''} ${evidenceTable(entry)}
        ${testList(model, entry)} ${pictureList(model, entry)}
      </section>`;
