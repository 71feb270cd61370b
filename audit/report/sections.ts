import { html } from 'hono/html';
import type { Audit, ClauseEntry, TestEntry } from '../audit-schema.ts';
import { clauseRanges } from '../clause-ranges.ts';
import { readableDuration, readableTime } from '../local-time.ts';
import type { Picture } from '../test-record.ts';
import { testAnchor, testMark, value } from './matrix.ts';
import { formFactorNames, verdictMark, verdictNames, type Html } from './verdict-mark.ts';

const failureCard = (audit: Audit, entry: ClauseEntry): Html => {
  const condition = entry.evidence.find(({ holds }) => !holds);
  return html`<article class="failure">
    <h3>
      <a href="#clause-${entry.id}">${entry.id}</a> ${entry.title}
      <small>${formFactorNames[entry.formFactor]}</small>
    </h3>
    <dl>
      ${
        condition === undefined
          ? html`<div>
              <dt>Found</dt>
              <dd>${entry.reason}</dd>
            </div>`
          : html`<div>
                <dt>Expected</dt>
                <dd>${value(condition.expected)}</dd>
              </div>
              <div>
                <dt>Found</dt>
                <dd>${value(condition.observed)}</dd>
              </div>`
      }
      <div>
        <dt>Change it at</dt>
        <dd>${condition?.where ?? entry.where}</dd>
      </div>
      ${
        condition === undefined
          ? ''
          : html`<div>
              <dt>Seen at</dt>
              <dd>${condition.seenAt}, ${readableTime(condition.time)}</dd>
            </div>`
      }
      <div>
        <dt>Tests</dt>
        <dd>
          ${
            entry.tests.length === 0
              ? 'none names this clause; another test saw it'
              : entry.tests.map(
                  (test, index) =>
                    html`${index > 0 ? ', ' : ''}<a href="#${testAnchor(audit, test)}">${test.title}</a>`,
                )
          }
        </dd>
      </div>
    </dl>
  </article>`;
};

/** What has to be changed, in the guide's order; nothing when no clause failed. */
export const failures = (audit: Audit): Html => {
  const failed = audit.clauses.filter(({ verdict }) => verdict === 'failed');
  const blocked = [
    ...new Set(audit.clauses.filter(({ verdict }) => verdict === 'blocked').map(({ id }) => id)),
  ];
  if (failed.length === 0) return html``;
  return html`<section id="failures" aria-labelledby="failures-heading">
    <h2 id="failures-heading">What does not hold</h2>
    ${failed.map((entry) => failureCard(audit, entry))}
    ${blocked.length === 0 ? '' : html`<p>Could not be looked at because of this: ${clauseRanges(blocked)}.</p>`}
  </section>`;
};

/** Why the run is no evidence; nothing when it is. */
export const problems = (audit: Audit): Html =>
  audit.problems.length === 0
    ? html``
    : html`<section id="problems" aria-labelledby="problems-heading">
        <h2 id="problems-heading">Why this run proves nothing</h2>
        <ul class="problems">
          ${audit.problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </section>`;

const played = { lab: 'played by the embedded lab', live: 'live' } as const;

/** What was tested, and with what. */
export const systems = (audit: Audit): Html => {
  const { targets } = audit.run;
  const rows = (['authentik', 'engomo'] as const).flatMap((product) => {
    const seen = audit.systems.filter((system) => system.product === product);
    return seen.length > 0
      ? seen.map((system) => ({ ...system, address: system.address ?? targets[product].address }))
      : [
          {
            product,
            version: 'not seen',
            address: targets[product].address,
            played: targets[product].played,
          },
        ];
  });
  const browsers = audit.systems.filter(({ product }) => product === 'browser');
  return html`<section id="systems" aria-labelledby="systems-heading">
    <h2 id="systems-heading">Systems under test</h2>
    <table class="plain stacked">
      <thead>
        <tr>
          <th scope="col">System</th>
          <th scope="col">Version</th>
          <th scope="col">Address</th>
          <th scope="col">Kind</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ product, version, address, played: kind }) =>
            html`<tr>
              <th scope="row">${product}</th>
              <td data-label="Version">${version}</td>
              <td data-label="Address">${address}</td>
              <td data-label="Kind">${kind === null ? '' : played[kind]}</td>
            </tr>`,
        )}
        ${browsers.map(
          ({ version }) =>
            html`<tr>
              <th scope="row">browser</th>
              <td data-label="Version" colspan="3">${version}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
};

const noteKinds = { finding: 'Finding', warning: 'Warning', observation: 'Observation' } as const;

/** What the tests noticed beyond verdicts. */
export const notes = (audit: Audit): Html => {
  const order = Object.keys(noteKinds);
  const sorted = [...audit.notes].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  const flaky = audit.tests.filter((test) => test.flaky);
  return html`<section id="notes" aria-labelledby="notes-heading">
    <h2 id="notes-heading">Findings and notes</h2>
    ${sorted.length === 0 ? html`<p>None.</p>` : ''}
    <ul class="notes">
      ${sorted.map(
        ({ kind, clause, text, test, project }) =>
          html`<li class="${kind}">
            <b>${noteKinds[kind]}</b>
            <div>
              <p>${text}</p>
              <small
                >${clause === null ? '' : html`clause <a href="#clause-${clause}">${clause}</a> · `}${test} ·
                ${project}</small
              >
            </div>
          </li>`,
      )}
    </ul>
    <p>
      ${
        flaky.length === 0
          ? `No test needed a second attempt; ${audit.run.retries === 0 ? 'none was granted' : `${audit.run.retries} were granted`}.`
          : `Passed only after a failed attempt: ${flaky.map(({ title }) => `“${title}”`).join(', ')}.`
      }
    </p>
  </section>`;
};

/** Ranges of clauses that are not cut in two at the end of a line. */
const unbroken = (ids: readonly string[]): Html =>
  html`${clauseRanges(ids)
    .split(', ')
    .map((range, index) => html`${index > 0 ? ', ' : ''}<span class="whole">${range}</span>`)}`;

/** What was not tested, with the reason, each reason once. */
export const untested = (audit: Audit): Html => {
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
    <h2 id="untested-heading">What was not tested, and why</h2>
    <table class="plain stacked">
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          <th scope="col">On</th>
          <th scope="col">Reason</th>
          <th scope="col">Clauses</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ first, ids }) =>
            html`<tr>
              <td data-label="Verdict">${verdictMark(first.verdict, verdictNames[first.verdict])}</td>
              <td data-label="On">${formFactorNames[first.formFactor].toLowerCase()}</td>
              <td data-label="Reason">${first.reason}</td>
              <td class="ids" data-label="Clauses">${unbroken(ids)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      Phones are emulated by the browser: whether a real phone's operating system opens the app is a different
      kind of test, which was not done.
    </p>
  </section>`;
};

const testDetails = (audit: Audit, test: TestEntry, pictures: ReadonlyMap<string, Picture>): Html =>
  html`<details class="test" id="${testAnchor(audit, test)}" ${test.status === 'failed' ? 'open' : ''}>
    <summary>
      ${testMark(test.status)}
      <span class="title"
        >${test.title} <small>${test.project}</small>${test.flaky ? html` <small>(flaky)</small>` : ''}</span
      >
      <span class="ids">${unbroken(test.clauses)}</span>
      <span class="duration">${readableDuration(test.durationMs)}</span>
    </summary>
    <div class="body">
      <p class="aside">
        ${test.file}:${test.line} · ${test.project}${test.device === null ? '' : ` · ${test.device}`} ·
        ${test.attempts === 1 ? '1 attempt' : `${test.attempts} attempts`}
      </p>
      ${test.skipReason === null ? '' : html`<p class="reason">${test.skipReason}</p>`}
      ${test.errors.map((error) => html`<pre>${error}</pre>`)}
      ${test.pictures.map(({ name, sha256 }) => {
        const picture = pictures.get(sha256);
        return picture === undefined
          ? ''
          : html`<figure>
              <img alt="${name}" src="data:${picture.contentType};base64,${picture.base64}" />
              <figcaption>${name} <small>SHA-256 ${sha256.slice(0, 16)}…</small></figcaption>
            </figure>`;
      })}
    </div>
  </details>`;

/** Every test with how it ended, what it said and the pictures it took; failed ones first. */
export const tests = (audit: Audit, pictures: ReadonlyMap<string, Picture>): Html => {
  const rank = { failed: 0, 'not-run': 1, skipped: 2, passed: 3 } as const;
  const sorted = [...audit.tests].sort((one, other) => rank[one.status] - rank[other.status]);
  return html`<section id="tests" aria-labelledby="tests-heading">
    <h2 id="tests-heading">Tests</h2>
    ${sorted.map((test) => testDetails(audit, test, pictures))}
  </section>`;
};
