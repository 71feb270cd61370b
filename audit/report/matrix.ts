import { html } from 'hono/html';
import { partTitles, type Part } from '../../guide/clauses.ts';
import type { Audit, ClauseEntry, TestEntry } from '../audit-schema.ts';
import { readableDuration, readableTime } from '../local-time.ts';
import { worst } from '../summary.ts';
import { oddCharacters, visible } from '../visible-text.ts';
import { formFactorNames, verdictMark, type Html } from './verdict-mark.ts';

type Evidence = ClauseEntry['evidence'][number];

/** Address of a test within the page. */
export const testAnchor = (
  audit: Audit,
  test: Pick<TestEntry, 'title' | 'file' | 'line' | 'project'>,
): string => {
  const index = audit.tests.findIndex(
    ({ title, file, line, project }) =>
      title === test.title && file === test.file && line === test.line && project === test.project,
  );
  return `test-${index + 1}`;
};

/** A value byte for byte; what cannot be seen or told apart is named below it. */
export const value = (text: string): Html => {
  const odd = oddCharacters(text.replaceAll('\n', ''));
  return html`<code>${text === '' ? html`<i>empty</i>` : text}</code>${
      odd.length === 0 ? '' : html`<small class="odd">${visible(text)} – ${odd.join(', ')}</small>`
    }`;
};

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

const evidenceTable = (entry: ClauseEntry): Html =>
  entry.evidence.length === 0
    ? html``
    : html`<table class="evidence stacked">
        <thead>
          <tr>
            <th scope="col">Condition</th>
            <th scope="col">Expected</th>
            <th scope="col">Observed</th>
            <th scope="col">Seen at</th>
          </tr>
        </thead>
        <tbody>
          ${grouped(entry.evidence).map(
            ({ first, times }) =>
              html`<tr>
                <th scope="row">
                  ${verdictMark(first.holds ? 'passed' : 'failed', '')}<span class="unseen"
                    >${first.holds ? 'holds:' : 'does not hold:'}</span
                  >
                  ${first.property}
                </th>
                <td data-label="Expected">${value(first.expected)}</td>
                <td data-label="Observed">${value(first.observed)}</td>
                <td data-label="Seen at">
                  ${first.seenAt}
                  <small
                    ><time datetime="${first.time}">${readableTime(first.time)}</time
                    >${times > 1 ? ` and ${times - 1}× more` : ''}</small
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

const testStatusNames = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  'not-run': 'did not run',
} as const;

/** How a test ended, as shape and text. */
export const testMark = (status: TestEntry['status']): Html =>
  verdictMark(testVerdict[status], testStatusNames[status]);

const testList = (audit: Audit, entry: ClauseEntry): Html =>
  entry.tests.length === 0
    ? html``
    : html`<ul class="tests">
        ${entry.tests.map(
          (test) =>
            html`<li>
              ${testMark(test.status)} <a href="#${testAnchor(audit, test)}">${test.title}</a>
              <small>${test.project} · ${readableDuration(test.durationMs)}</small>
            </li>`,
        )}
      </ul>`;

/** Whether the reason says more than the table of conditions does. */
const needsReason = ({ evidence, tests, verdict }: ClauseEntry): boolean =>
  evidence.length === 0 ||
  (evidence.every(({ holds }) => holds) &&
    (verdict !== 'passed' || tests.some(({ status }) => status === 'skipped' || status === 'not-run')));

const cell = (audit: Audit, entry: ClauseEntry): Html =>
  entry.verdict === 'not-testable'
    ? html`<p class="aside"><b>${formFactorNames[entry.formFactor]}:</b> not testable – ${entry.reason}.</p>`
    : html`<section class="cell">
        <h4>${formFactorNames[entry.formFactor]} ${verdictMark(entry.verdict)}</h4>
        ${needsReason(entry) ? html`<p class="reason">${entry.reason}</p>` : ''} ${evidenceTable(entry)}
        ${testList(audit, entry)}
      </section>`;

const row = (audit: Audit, entries: readonly ClauseEntry[]): Html => {
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
            ><span class="unseen">${formFactorNames[entry.formFactor]}: </span
            >${verdictMark(entry.verdict)}</span
          >`,
      )}
    </summary>
    <div class="body">
      <p class="where"><span>Where to change it</span> ${first.where}</p>
      ${entries.map((entry) => cell(audit, entry))}
    </div>
  </details>`;
};

const part = (audit: Audit, letter: Part): Html => {
  const entries = audit.clauses.filter((entry) => entry.part === letter);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const verdicts = ids.map((id) =>
    worst(entries.filter((entry) => entry.id === id).map(({ verdict }) => verdict)),
  );
  const asked = verdicts.filter((verdict) => verdict !== 'not-testable').length;
  const holding = verdicts.filter((verdict) => verdict === 'passed').length;
  return html`<section class="part" aria-labelledby="part-${letter}">
    <header>
      <h3 id="part-${letter}"><span class="letter">${letter}</span> ${partTitles[letter]}</h3>
      <p>${holding} of ${asked} hold</p>
    </header>
    <div class="columns" aria-hidden="true">
      <span>Clause</span><span></span><span>Desktop</span><span>Phone</span>
    </div>
    ${ids.map((id) =>
      row(
        audit,
        entries.filter((entry) => entry.id === id),
      ),
    )}
  </section>`;
};

/** Every clause of the guide, by part, with a verdict per form factor that opens to its evidence. */
export const matrix = (audit: Audit): Html =>
  html`<section id="clauses" aria-labelledby="clauses-heading">
    <div class="heading">
      <h2 id="clauses-heading">Clauses of the guide</h2>
      <div class="tools" role="group" aria-label="Show clauses" hidden>
        <button type="button" data-open="all">Open all</button>
        <button type="button" data-open="none">Close all</button>
        <label><input type="checkbox" data-filter /> only what was not seen to hold</label>
      </div>
    </div>
    ${(['A', 'B', 'C', 'D', 'E', 'F'] as const).map((letter) => part(audit, letter))}
  </section>`;
