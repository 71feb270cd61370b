import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Environment, RequestContext } from './environment.ts';
import { FONT_PATH, type BundledFile, type InterfaceBundle } from './web-bundle.ts';

const PREFIX = '/static/dist/';

const patternfly = dirname(createRequire(import.meta.url).resolve('@patternfly/patternfly/package.json'));
const ownAssets = fileURLToPath(new URL('./web/assets/', import.meta.url));

/** Pictures at the addresses the real server has them; all are drawings, whatever the address ends with. */
const PICTURES: Readonly<Record<string, string>> = {
  'assets/icons/icon.png': 'icon.svg',
  'assets/icons/icon_left_brand.svg': 'brand.svg',
  'assets/images/flow_background.jpg': 'flow-background.svg',
};

/** A font of PatternFly by its path below the package's `assets`. */
const FONT = /^(?:[\w-]+\/)+[\w-]+\.(woff2?)$/;

/** Where a file that is not bundled lies, and what it is. */
function onDisk(path: string): { file: string; contentType: string } | undefined {
  const picture = PICTURES[path];
  if (picture !== undefined) return { file: join(ownAssets, picture), contentType: 'image/svg+xml' };
  const fonts = FONT_PATH.slice(PREFIX.length);
  const font = path.startsWith(fonts) ? FONT.exec(path.slice(fonts.length)) : null;
  if (font === null) return undefined;
  return { file: join(patternfly, 'assets', font[0]), contentType: `font/${font[1] ?? ''}` };
}

async function read(path: string): Promise<BundledFile | undefined> {
  const found = onDisk(path);
  const contents = found && (await readFile(found.file).catch(() => undefined));
  if (found === undefined || contents === undefined) return undefined;
  return {
    contents: new Uint8Array(contents),
    contentType: found.contentType,
    entityTag: `"${createHash('sha1').update(contents).digest('hex')}"`,
  };
}

function answer(request: RequestContext, file: BundledFile | undefined): Response {
  request.header('X-authentik-version', request.get('state').capabilities.version);
  request.header('Vary', 'X-authentik-version, Etag');
  if (file === undefined) {
    request.header('X-Content-Type-Options', 'nosniff');
    request.header('Content-Type', 'text/plain; charset=utf-8');
    return request.body('404 page not found\n', 404);
  }
  request.header('Cache-Control', 'public, no-transform');
  request.header('Etag', file.entityTag);
  if (request.req.header('If-None-Match') === file.entityTag) return request.body(null, 304);
  request.header('Content-Type', file.contentType);
  return request.body(file.contents);
}

/** Routes of `/static/dist/`: bundled scripts and style sheets, pictures, fonts. */
export function staticFiles(bundle: InterfaceBundle): Hono<Environment> {
  const fromDisk = new Map<string, Promise<BundledFile | undefined>>();
  const routes = new Hono<Environment>();
  routes.get(`${PREFIX}*`, async (request) => {
    const path = request.req.path.slice(PREFIX.length);
    const { version } = request.get('state').capabilities;
    const unversioned = path.replace(`-${version}.`, '-%v.');
    const script = bundle.files.get(unversioned);
    if (script !== undefined) return answer(request, script);
    let file = fromDisk.get(path);
    if (file === undefined) {
      file = read(path);
      if (onDisk(path) !== undefined) fromDisk.set(path, file);
    }
    return answer(request, await file);
  });
  return routes;
}
