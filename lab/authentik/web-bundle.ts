import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import type { Family } from './versions.ts';

/** A file of the interface as it goes to the browser. */
export interface BundledFile {
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

const web = fileURLToPath(new URL('./web/', import.meta.url));

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
