import { html, raw } from 'hono/html';
import { type FrameWord, head, type Html, say, sayLabel } from './frame.ts';
import type { ReportModel } from './report-model.ts';
import type { ClauseEntry, TestEntry } from '../verdicts/audit-schema.ts';
import { oddCharacters, readableDuration, readableTime, visible } from '../verdicts/text.ts';
import type { Verdict } from '../verdicts/verdicts.ts';

/** A value byte for byte; what cannot be seen or distinguished is named below it. */
export const value = (text: string): Html => {
  const odd = oddCharacters(text.replaceAll('\n', ''));
  return html`<code>${text === '' ? html`<i>${say('empty')}</i>` : text}</code>${
      odd.length === 0 ? '' : html`<small class="odd">${visible(text)} – ${odd.join(', ')}</small>`
    }`;
};

/** The verdicts in the order of the legend. */
export const verdictOrder: readonly Verdict[] = ['passed', 'failed', 'blocked', 'not-tested', 'not-testable'];

/** One shape per verdict, so that nothing depends on telling colours apart. */
const shapes: Readonly<Record<Verdict, string>> = {
  passed: '<circle cx="8" cy="8" r="7" class="ground"/><path d="M4.6 8.4l2.3 2.3 4.5-5" class="line"/>',
  failed:
    '<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.5" class="ground"/><path d="M5 5l6 6M11 5l-6 6" class="line"/>',
  blocked: '<path d="M8 .8l7.2 7.2L8 15.2.8 8z" class="ground"/><path d="M5 8h6" class="line"/>',
  'not-tested': '<circle cx="8" cy="8" r="6.2" class="outline" stroke-dasharray="2.6 2.27"/>',
  'not-testable': '<path d="M3.5 8h9" class="outline"/>',
};

/** The shapes, once per page. */
export const verdictSprite = (): Html =>
  html`<svg class="sprite" aria-hidden="true" focusable="false">
    ${Object.entries(shapes).map(
      ([verdict, shape]) => html`<symbol id="mark-${verdict}" viewBox="0 0 16 16">${raw(shape)}</symbol>`,
    )}
  </svg>`;

/** A verdict as shape and text; as its shape alone where the text stands beside it. */
export const verdictMark = (verdict: Verdict, text: FrameWord | null = verdict): Html =>
  html`<span class="mark ${verdict}"
    ><svg aria-hidden="true" focusable="false"><use href="#mark-${verdict}" /></svg
    >${text === null ? '' : say(text)}</span
  >`;

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
