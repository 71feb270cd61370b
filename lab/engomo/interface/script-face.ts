import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { html } from 'hono/html';
import type { Engomo } from '../core/engomo.ts';
import { composerInterface } from './composer-interface.ts';
import { entranceInterface } from './entrance-interface.ts';
import { fileRoutes, type ServedFile } from './served-files.ts';

/** A face whose pages are made in the browser. */
export interface ScriptFace {
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
