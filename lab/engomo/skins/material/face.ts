import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Engomo } from '../../core/engomo.ts';
import { scriptFace } from '../../interface/script-face.ts';
import { readFiles } from '../../interface/served-files.ts';
import { bundle, SCRIPT } from '../bundle.ts';

const ELEMENTS = [
  'button/filled-button.js',
  'button/outlined-button.js',
  'button/text-button.js',
  'checkbox/checkbox.js',
  'dialog/dialog.js',
  'divider/divider.js',
  'icon/icon.js',
  'iconbutton/filled-tonal-icon-button.js',
  'iconbutton/icon-button.js',
  'list/list.js',
  'list/list-item.js',
  'progress/linear-progress.js',
  'select/outlined-select.js',
  'select/select-option.js',
  'textfield/outlined-text-field.js',
].map((name) => `@material/web/${name}`);

/** Time without a request after which an administrator has to log in again, in milliseconds. */
const IDLE_LIMIT = 20_000;

/** engomo's face made of Material Web: floating labels, ligatures as icons, panels at the side, and short sessions. */
export async function materialSkin(engomo: Engomo): Promise<Hono> {
  engomo.sessions.idleLimit = IDLE_LIMIT;
  const script = await bundle(new URL('./web/app.ts', import.meta.url), ELEMENTS);
  const style = await readFiles({ '/app.css': new URL('./web/app.css', import.meta.url) });
  return scriptFace(engomo, {
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
          <body data-part="${part}"></body>
        </html>`,
  });
}
