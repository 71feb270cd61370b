import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { served, type ServedFile } from '../interface/script-face.ts';

/** Address of the one script a bundled face has. */
export const SCRIPT = '/app.js';

/**
 * Bundles a face's script with the elements of its toolkit, in memory.
 *
 * @param entry the face's own script.
 * @param elements modules of the toolkit that define elements, imported for that effect alone; so the face's own
 *   sources compile where the toolkit is not installed.
 * @throws Error (esbuild's, with file and line) when something does not compile.
 */
export async function bundle(entry: URL, elements: readonly string[]): Promise<Map<string, ServedFile>> {
  const modules = [...elements, fileURLToPath(entry)];
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `import ${JSON.stringify(name)};`).join('\n'),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    logLevel: 'silent',
    target: 'es2022',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`nothing came of bundling ${entry.href}`);
  return new Map([[SCRIPT, served(SCRIPT, script.contents)]]);
}

const FOLDER = import.meta.dirname;
const INSTALLED = join(FOLDER, 'node_modules');

/** Says which lock file the installed toolkits are of. */
const STAMP = '.installed-from';

const lockHash = (): string =>
  createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');

const upToDate = (hash: string): boolean =>
  existsSync(join(INSTALLED, STAMP)) && readFileSync(join(INSTALLED, STAMP), 'utf8') === hash;

/** Puts a finished installation in place, unless another process was faster. */
function put(from: string, hash: string): void {
  if (upToDate(hash)) return;
  rmSync(INSTALLED, { recursive: true, force: true });
  try {
    renameSync(from, INSTALLED);
  } catch (error) {
    if (!upToDate(hash)) throw error;
  }
}

/**
 * Installs the toolkits of engomo's faces where they are missing or of another lock file, and says so in one
 * sentence. They are no dependencies of the suite: who never asks for such a face never installs one.
 *
 * @param say where the sentence goes.
 * @throws Error with what npm said when it fails.
 */
export async function ensureToolkits(say: (sentence: string) => void): Promise<void> {
  const hash = lockHash();
  if (upToDate(hash)) return;
  say('The toolkit of engomo’s face "vaadin" is being installed once (npm ci, lab/engomo/faces).');
  // In a folder of its own first: two runs that start together must not write into each other's files.
  const workshop = mkdtempSync(join(FOLDER, '.installing-'));
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      copyFileSync(join(FOLDER, name), join(workshop, name));
    }
    const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', parameters, { cwd: workshop, shell: process.platform === 'win32' });
    writeFileSync(join(workshop, 'node_modules', STAMP), hash);
    put(join(workshop, 'node_modules'), hash);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
