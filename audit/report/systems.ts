import { html } from 'hono/html';
import { namedObjects, nameIds, nameSettings } from '../../guide/names.ts';
import { value } from './cell.ts';
import { type FrameWord, head, type Html, say, sayLabel } from './frame.ts';
import type { ReportModel } from './report-model.ts';
import type { Audit } from '../verdicts/audit-schema.ts';
import { readableDuration, readableTime } from '../verdicts/text.ts';

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

type ReadBack = Audit['configuration'][number];

/** An object as it was read first before, and last after the suite looked after it. */
interface ConfiguredObject {
  readonly name: string;
  readonly before: ReadBack | undefined;
  readonly after: ReadBack | undefined;
}

function objectsOf({ configuration }: Audit): ConfiguredObject[] {
  const names = [...new Set(configuration.map(({ product, object }) => `${product}: ${object}`))];
  return names.map((name) => {
    const readings = configuration.filter(({ product, object }) => `${product}: ${object}` === name);
    return {
      name,
      before: readings.find(({ moment }) => moment === 'before'),
      after: readings.findLast(({ moment }) => moment === 'after'),
    };
  });
}

const fieldText = (reading: ReadBack | undefined, field: string): Html => {
  const text = reading?.fields?.[field];
  return text === undefined ? html`–` : value(text);
};

const readingText = (name: FrameWord, reading: ReadBack | undefined): Html =>
  html`${say(name)}:
  ${
    reading === undefined
      ? say('not-read')
      : html`<time datetime="${reading.time}">${readableTime(reading.time)}</time>, ${say('read-through')}
          ${reading.seenAt}${reading.fields === null ? html`, ${say('was-not-there')}` : ''}`
  }`;

const objectTable = ({ name, before, after }: ConfiguredObject): Html => {
  const fields = [...new Set([...Object.keys(after?.fields ?? {}), ...Object.keys(before?.fields ?? {})])];
  return html`<h3 class="minor">${name}</h3>
    <p class="aside">${readingText('before', before)} · ${readingText('after', after)}</p>
    ${
      fields.length === 0
        ? ''
        : html`<table class="plain stacked compared">
            ${head(['field', 'before', 'after'])}
            <tbody>
              ${fields.map((field) => {
                const was = before?.fields?.[field];
                const changed = was !== undefined && was !== after?.fields?.[field];
                return html`<tr>
                  <th scope="row">
                    ${field}${changed ? html` <small class="changed">${say('changed')}</small>` : ''}
                  </th>
                  <td ${sayLabel('data-label', 'before')}>${fieldText(before, field)}</td>
                  <td ${sayLabel('data-label', 'after')}>${fieldText(after, field)}</td>
                </tr>`;
              })}
            </tbody>
          </table>`
    }`;
};

/** What was configured, as the other channel read it, before and after; secrets as length and digest. */
export const configuration = ({ audit }: ReportModel): Html =>
  audit.configuration.length === 0
    ? html``
    : html`<section id="configuration" aria-labelledby="configuration-heading">
        <h2 id="configuration-heading">${say('configuration')}</h2>
        ${objectsOf(audit).map(objectTable)}
      </section>`;
