import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { Hono } from 'hono';
import type { Environment, RequestContext } from './environment.ts';
import type { Family } from './versions.ts';

const PREFIX = '/static/dist/';

/** The pictures of the pages, all the same drawing, whatever the address ends with. */
const PICTURES = ['assets/icons/icon.png', 'assets/icons/icon_left_brand.svg'];

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

/** Routes of `/static/dist/`: bundled scripts and style sheets, pictures. */
export function staticFiles(bundle: InterfaceBundle): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.get(`${PREFIX}*`, (request) => {
    const path = request.req.path.slice(PREFIX.length);
    const { version } = request.get('state').capabilities;
    return answer(request, bundle.files.get(path.replace(`-${version}.`, '-%v.')));
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

const bundled = (contents: Uint8Array, contentType: string): BundledFile => ({
  contents: new Uint8Array(contents),
  contentType,
  entityTag: `"${createHash('sha1').update(contents).digest('hex')}"`,
});

const named = ({ path, contents }: OutputFile): [string, BundledFile] => [
  path.slice(OUTPUT.length),
  bundled(contents, `text/${path.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`),
];

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
  const [logo, scripts, styles] = await Promise.all([
    readFile(join(web, 'logo.svg')),
    build({
      ...shared,
      entryPoints: SCRIPTS,
      format: 'esm',
      splitting: true,
      loader: { '.css': 'text' },
      define: { AUTHENTIK_FAMILY: JSON.stringify(family) },
    }),
    build({ ...shared, entryPoints: { 'styles/interface-%v': 'look.css' } }),
  ]);
  const files = [...scripts.outputFiles, ...styles.outputFiles].map(named);
  const pictures = PICTURES.map((path): [string, BundledFile] => [path, bundled(logo, 'image/svg+xml')]);
  return { files: new Map([...files, ...pictures]) };
}
