import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Engomo } from '../../core/engomo.ts';
import { scriptFace } from '../../interface/script-face.ts';
import { readFiles } from '../../interface/served-files.ts';
import { toolkitFile } from '../toolkits.ts';

const THEME = 'jquery-ui/dist/themes/smoothness';

const ICONS = ['222222', '2e83ff', '454545', '888888', 'cd0a0a'].map(
  (colour) => `ui-icons_${colour}_256x240`,
);
const GROUNDS = [
  'glass_55_fbf9ee_1x400',
  'glass_65_ffffff_1x400',
  'glass_75_dadada_1x400',
  'glass_75_e6e6e6_1x400',
  'glass_95_fef1ec_1x400',
  'highlight-soft_75_cccccc_1x100',
].map((ground) => `ui-bg_${ground}`);

/** Address → file, of the toolkit as its package ships it, and of this face's own scripts. */
const FILES: Readonly<Record<string, URL>> = {
  '/js/jquery.js': toolkitFile('jquery/dist/jquery.min.js'),
  '/js/jquery-ui.js': toolkitFile('jquery-ui/dist/jquery-ui.min.js'),
  '/css/jquery-ui.css': toolkitFile(`${THEME}/jquery-ui.min.css`),
  ...Object.fromEntries(
    [...ICONS, ...GROUNDS].map((name) => [
      `/css/images/${name}.png`,
      toolkitFile(`${THEME}/images/${name}.png`),
    ]),
  ),
  ...Object.fromEntries(
    ['common.js', 'entrance.js', 'methods.js', 'users.js', 'composer.js', 'engomo.css'].map((name) => [
      name.endsWith('.css') ? `/css/${name}` : `/js/${name}`,
      new URL(`./web/${name}`, import.meta.url),
    ]),
  ),
};

const SCRIPTS = {
  client: ['common.js', 'entrance.js'],
  composer: ['common.js', 'methods.js', 'users.js', 'composer.js'],
};

/** engomo's face made of jQuery UI, as web applications of its decade were: scripts one after the other, no roles. */
export async function jqueryUiSkin(engomo: Engomo): Promise<Hono> {
  return scriptFace(engomo, {
    files: await readFiles(FILES),
    page: (part) =>
      html`<!doctype html>
        <html>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>engomo</title>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/css/jquery-ui.css" />
            <link rel="stylesheet" href="/css/engomo.css" />
          </head>
          <body>
            <div id="page"></div>
            ${['jquery.js', 'jquery-ui.js', ...SCRIPTS[part]].map(
              (name) => html`<script src="/js/${name}"></script>`,
            )}
          </body>
        </html>`,
  });
}
