import { html } from 'hono/html';
import type { Audit } from '../verdicts/audit-schema.ts';
import { worst } from '../verdicts/summary.ts';
import { formFactors } from '../verdicts/verdicts.ts';
import { head, say, sayLabel, type Html } from './frame.ts';
import type { ReportModel } from './report-model.ts';
import { verdictMark } from './verdict-mark.ts';

type PersonEntry = Audit['people'][number];

const row = (model: ReportModel, email: string, logins: readonly PersonEntry[]): Html => {
  const missed = logins.filter(({ verdict }) => verdict !== 'passed');
  const reasons = [...new Set(missed.map(({ reason }) => reason))];
  return html`<tr class="person" data-verdict="${worst(logins.map(({ verdict }) => verdict))}">
    <th scope="row">${email}</th>
    <td class="short" ${sayLabel('data-label', 'is-to-end')}>${logins[0]?.expects ?? ''}</td>
    ${formFactors.map(
      (formFactor) =>
        html`<td class="short" ${sayLabel('data-label', formFactor)}>
          ${logins
            .filter((login) => login.formFactor === formFactor)
            .map((login) => html`<a href="#${model.anchorOf(login.test)}">${verdictMark(login.verdict)}</a>`)}
        </td>`,
    )}
    <td ${sayLabel('data-label', 'reason')}>${reasons.join('; ')}</td>
  </tr>`;
};

/** The people of the list, a row each; nothing when there is none. */
export function people(model: ReportModel): Html {
  const byPerson = new Map<string, PersonEntry[]>();
  for (const entry of model.audit.people) {
    byPerson.set(entry.email, [...(byPerson.get(entry.email) ?? []), entry]);
  }
  if (byPerson.size === 0) return html``;
  return html`<section id="people" aria-labelledby="people-heading">
    <h2 id="people-heading">${say('people')}</h2>
    <table class="plain stacked">
      ${head(['person', 'is-to-end', 'desktop', 'phone', 'reason'])}
      <tbody>
        ${[...byPerson].map(([email, logins]) => row(model, email, logins))}
      </tbody>
    </table>
  </section>`;
}
