import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Environment, RequestContext } from './environment.ts';
import type { BundledFile, InterfaceBundle } from './web-bundle.ts';

const PREFIX = '/static/dist/';

const ownAssets = fileURLToPath(new URL('./web/assets/', import.meta.url));

/** Pictures at the addresses the real server has them; all are drawings, whatever the address ends with. */
const PICTURES: Readonly<Record<string, string>> = {
  'assets/icons/icon.png': 'icon.svg',
  'assets/icons/icon_left_brand.svg': 'brand.svg',
  'assets/images/flow_background.jpg': 'flow-background.svg',
};

async function read(path: string): Promise<BundledFile | undefined> {
  const picture = PICTURES[path];
  return picture === undefined ? undefined : drawn(await readFile(join(ownAssets, picture)));
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

/** A picture as it goes to the browser. */
const drawn = (svg: Uint8Array): BundledFile => ({
  contents: new Uint8Array(svg),
  contentType: 'image/svg+xml',
  entityTag: `"${createHash('sha1').update(svg).digest('hex')}"`,
});

/** Routes of `/static/dist/`: bundled scripts and style sheets, pictures. */
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
      if (path in PICTURES) fromDisk.set(path, file);
    }
    return answer(request, await file);
  });
  return routes;
}
