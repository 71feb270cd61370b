import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono, type Env } from 'hono';

/** A file a page refers to. */
export interface ServedFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A file's content with the type its name says. */
export const served = (name: string, body: Uint8Array): ServedFile => ({
  body: new Uint8Array(body),
  type: TYPES[extname(name)] ?? 'application/octet-stream',
});

/**
 * Reads files from disk.
 *
 * @param paths address on the server → where the file is.
 */
export async function readFiles(paths: Readonly<Record<string, URL>>): Promise<Map<string, ServedFile>> {
  const read = Object.entries(paths).map(
    async ([address, file]) => [address, served(address, await readFile(file))] as const,
  );
  return new Map(await Promise.all(read));
}

/** Routes that answer with the files. */
export function fileRoutes<E extends Env>(files: ReadonlyMap<string, ServedFile>): Hono<E> {
  const app = new Hono<E>();
  for (const [address, { body, type }] of files) {
    app.get(address, (context) =>
      context.body(body, 200, { 'content-type': type, 'cache-control': 'max-age=3600' }),
    );
  }
  return app;
}
