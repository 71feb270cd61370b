import type { Hono } from 'hono';
import { html } from 'hono/html';
import { bundle, SCRIPT } from '../bundle.ts';
import type { Engomo } from '../../core/engomo.ts';
import { readFiles, scriptFace } from '../../interface/script-face.ts';

const FIRST =
  'ada ben carla daniel eva felix greta hugo ida jan karin leo mia noah olga paul quentin rosa stefan tara ulrich vera wanda xaver yvonne';
const LAST =
  'adler bauer conrad diehl ernst fuchs graf haas iven jung keller lang maurer neumann otto pohl quast reuter sommer thoma ulmer vogel winter xander zimmer';

/** Five thousand people of a company: more than a page shows, and more than a list draws. */
export function crowd(host: string): string[] {
  const firstNames = FIRST.split(' ');
  const lastNames = LAST.split(' ');
  return Array.from({ length: 5000 }, (_, index) => {
    const first = firstNames[index % firstNames.length] ?? '';
    const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? '';
    const round = Math.floor(index / (firstNames.length * lastNames.length));
    return `${first}.${last}${round === 0 ? '' : `${round + 1}`}@${host}`;
  });
}

const ELEMENTS = [
  'app-layout',
  'app-layout/vaadin-drawer-toggle.js',
  'button',
  'checkbox',
  'combo-box',
  'dialog',
  'email-field',
  'grid',
  'icon',
  'icons',
  'notification',
  'password-field',
  'progress-bar',
  'side-nav',
  'text-field',
  'tooltip',
].map((name) => `@vaadin/${name}`);

/** Time every answer takes, in milliseconds: a server under load, whose pages come together bit by bit. */
const LATENCY = 350;

/** engomo's face made of Vaadin's web components: overlays, virtual lists, and nothing at once. */
export async function vaadinFace(engomo: Engomo): Promise<Hono> {
  engomo.directory.importUsers(crowd(new URL(engomo.origin).hostname));
  const script = await bundle(new URL('./web/app.ts', import.meta.url), ELEMENTS);
  const style = await readFiles({ '/app.css': new URL('./web/app.css', import.meta.url) });
  return scriptFace(engomo, {
    latency: LATENCY,
    files: new Map([...script, ...style]),
    page: (part) =>
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>engomo</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/app.css" />
            <script type="module" src="${SCRIPT}"></script>
          </head>
          <body>
            <div id="outlet" data-part="${part}"></div>
          </body>
        </html>`,
  });
}
