import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { Hono } from 'hono';
import type { Environment, RequestContext } from './environment.ts';
import type { Family } from './versions.ts';

const PREFIX = '/static/dist/';

const ownAssets = fileURLToPath(new URL('./web/assets', import.meta.url));

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

/** A file of the interface as it goes to the browser. */
interface BundledFile {
  readonly contents: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Strong entity tag, quotes included. */
  readonly entityTag: string;
}

/** The scripts and style sheets of the browser part. */
export interface InterfaceBundle {
  /**
   * Files by their path below `/static/dist/`, where `%v` stands for the server's version:
   * `flow/FlowInterface-%v.js`. What several scripts share is in `chunk-….js`.
   */
  readonly files: ReadonlyMap<string, BundledFile>;
}

/** Where the browser finds a script, and its source below `web/`. */
const SCRIPTS = {
  'admin/AdminInterface-%v': 'admin/admin-interface.ts',
  'flow/FlowInterface-%v': 'flow/flow-interface.ts',
  'user/UserInterface-%v': 'user/user-interface.ts',
};

/** The same for the style sheets of the document. */
const STYLES = {
  'styles/interface-%v': 'document.css',
  'styles/static-%v': 'flow/login.css',
};

const web = fileURLToPath(new URL('./web', import.meta.url));

/** Nothing is written; file names are those below `/static/dist/`. */
const OUTPUT = '/static/dist/';

const shared: BuildOptions & { write: false } = {
  absWorkingDir: web,
  outdir: OUTPUT,
  bundle: true,
  write: false,
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  target: 'es2022',
};

const bundled = (contents: Uint8Array, type: string): BundledFile => ({
  contents: new Uint8Array(contents),
  contentType: `${type}; charset=utf-8`,
  entityTag: `"${createHash('sha1').update(contents).digest('hex')}"`,
});

const named = ({ path, contents }: OutputFile): [string, BundledFile] => [
  path.slice(OUTPUT.length),
  bundled(contents, path.endsWith('.css') ? 'text/css' : 'text/javascript'),
];

/** The browsers the lab is used with need no polyfills; the page asks for the script all the same. */
const POLYFILLS = bundled(new TextEncoder().encode('export {};\n'), 'text/javascript');

const built = new Map<Family, Promise<InterfaceBundle>>();

/**
 * The browser part of authentik as a version family has it, bundled in well under a second, once per process. In scripts
 * a style sheet is a text, for shadow roots.
 *
 * @throws Error (esbuild's, with file and line) when a source does not compile.
 */
export function buildInterface(family: Family): Promise<InterfaceBundle> {
  const bundle = built.get(family) ?? bundleInterface(family);
  built.set(family, bundle);
  return bundle;
}

async function bundleInterface(family: Family): Promise<InterfaceBundle> {
  const [scripts, styles] = await Promise.all([
    build({
      ...shared,
      entryPoints: SCRIPTS,
      format: 'esm',
      splitting: true,
      loader: { '.css': 'text' },
      define: { AUTHENTIK_FAMILY: JSON.stringify(family) },
    }),
    build({ ...shared, entryPoints: STYLES }),
  ]);
  const files = [...scripts.outputFiles, ...styles.outputFiles].map(named);
  return { files: new Map([['poly-%v.js', POLYFILLS], ...files]) };
}
