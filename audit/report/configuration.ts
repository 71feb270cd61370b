import { html } from 'hono/html';
import type { Audit } from '../verdicts/audit-schema.ts';
import { readableTime } from '../verdicts/local-time.ts';
import { head, say, sayLabel, type Html } from './frame.ts';
import type { FrameWord } from './frame-words.ts';
import type { ReportModel } from './report-model.ts';
import { value } from './value.ts';

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
