import { html } from 'hono/html';
import { namedObjects, nameIds, nameSettings } from '../../guide/names.ts';
import type { Audit } from '../verdicts/audit-schema.ts';
import { readableDuration, readableTime } from '../verdicts/local-time.ts';
import { head, say, sayLabel, type Html } from './frame.ts';
import type { FrameWord } from './frame-words.ts';
import type { ReportModel } from './report-model.ts';

interface SystemRow {
  readonly name: Html;
  readonly version: Html;
  readonly address: string;
  readonly kind: Html;
}

const kindOf = (played: 'lab' | 'live' | null): Html => {
  if (played === null) return html``;
  return say(played === 'lab' ? 'played-by-lab' : 'live');
};

function rowsOf({ run, systems }: Audit): SystemRow[] {
  const products = (['authentik', 'engomo'] as const).flatMap((product): SystemRow[] => {
    const target = run.targets[product];
    const seen = systems.filter((system) => system.product === product);
    if (seen.length === 0) {
      return [
        {
          name: html`${product}`,
          version: say('not-seen'),
          address: target.address,
          kind: kindOf(target.played),
        },
      ];
    }
    return seen.map(({ version, build, address = target.address, played }) => ({
      name: html`${product}`,
      version: html`${version}${build === undefined ? '' : html`, ${say('build')} ${build}`}`,
      address,
      kind: kindOf(played),
    }));
  });
  const browsers = systems.filter(({ product }) => product === 'browser');
  return [
    ...products,
    ...browsers.map(({ version }) => ({
      name: say('browser'),
      version: html`${version}`,
      address: '',
      kind: html``,
    })),
  ];
}

/** What was tested. */
export const systems = ({ audit }: ReportModel): Html =>
  html`<section id="systems" aria-labelledby="systems-heading">
    <h2 id="systems-heading">${say('systems')}</h2>
    <table class="plain stacked">
      ${head(['system', 'version', 'address', 'kind'])}
      <tbody>
        ${rowsOf(audit).map(
          ({ name, version, address, kind }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td ${sayLabel('data-label', 'version')}>${version}</td>
              <td ${sayLabel('data-label', 'address')}>${address}</td>
              <td ${sayLabel('data-label', 'kind')}>${kind}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${runTable(audit)}
  </section>`;

/** What is called otherwise than in the guide, and who says so. */
function otherNames({ names }: Audit['run']): Html {
  const others = nameIds.flatMap((id) => {
    const { name, by } = names[id] ?? { by: 'guide' };
    const from = by === 'setting' ? html`${nameSettings[id]}` : say('found-by-issuer');
    return by === 'guide' ? [] : [html`${namedObjects[id]} “${name}” (${from})<br />`];
  });
  return others.length === 0 ? say('as-in-the-guide') : html`${others}`;
}

/** How, when, where and by whom it was tested. */
function runTable({ run, summary }: Audit): Html {
  const facts: readonly (readonly [FrameWord, Html])[] = [
    ['edition', html`${run.edition}`],
    ['mode', html`${run.mode}`],
    ['redirects-compared', html`${run.matching}`],
    ['names', otherNames(run)],
    ['started-by', html`${run.startedBy}`],
    [
      'time',
      html`<time datetime="${run.startedAt}">${readableTime(run.startedAt)}</time> ${say('to')}
        <time datetime="${run.endedAt}">${readableTime(run.endedAt)}</time> (${run.timeZone}),
        ${readableDuration(run.durationMs)}`,
    ],
    ['machine', html`${run.operatingSystem}`],
    ['runner', html`Playwright ${run.playwright}, Node ${run.node}`],
    ['suite', html`${run.suite.name} ${run.suite.version}, ${say('commit')} ${run.commit ?? '–'}`],
    ['lock-file', html`${run.lockFile}`],
    ['retries', html`${run.retries}`],
    ['runner-result', html`${summary.status}`],
    ['data', say('data-says')],
  ];
  return html`<h3 class="minor">${say('this-run')}</h3>
    <dl class="facts">
      ${facts.map(
        ([name, text]) =>
          html`<dt>${say(name)}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>`;
}
