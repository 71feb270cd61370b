import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { served, type ServedFile } from '../interface/served-files.ts';

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
