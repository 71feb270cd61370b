import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Env, Hono } from 'hono';
import type { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { composerInterface } from './composer-interface.ts';
import type { Engomo } from '../core/engomo.ts';
import { entranceInterface } from './entrance-interface.ts';

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

/** A face whose pages are made in the browser. */
interface ScriptFace {
  /** The document of the client page and of the composer; the rest is the script's work. */
  readonly page: (part: 'client' | 'composer') => ReturnType<typeof html>;
  /** What the documents refer to, by address. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** Time every answer of the interface takes, in milliseconds. */
  readonly latency?: number;
}

/**
 * Serves a face that runs in the browser: two documents, their files, and the interface they ask. Requests of the
 * interface are JSON, which no other site's form can send, so no token against forgery is needed.
 */
export function scriptFace(engomo: Engomo, { page, files, latency = 0 }: ScriptFace): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Toolkits place, size and theme what they draw with styles of their own.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  if (latency > 0) {
    app.use('/api/*', async (_context, next) => {
      await pause(latency);
      await next();
    });
  }
  app.route('/', fileRoutes(files));
  app.route('/', entranceInterface(engomo));
  app.route('/', composerInterface(engomo));
  app.get('/', (context) => context.html(page('client')));
  app.get('/composer', (context) => context.html(page('composer')));
  app.get('/composer/*', (context) => context.html(page('composer')));
  return app;
}
