import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes one of these composers hard to work with; each has one. */
export const difficulties = [
  'counts',
  'ids',
  'drawn',
  'virtual',
  'blur',
  'drawer',
  'cookies',
  'expiry',
  'slots',
  'frame',
  'unasked',
] as const;

/** Name of a difficulty. */
export type Difficulty = (typeof difficulties)[number];

/** What is stored of one method or user: field → value. */
type Stored = Record<string, string>;

/** A composer of a few lines, for one difficulty. */
export interface SmallComposer {
  readonly origin: string;
  readonly methods: Map<string, Stored>;
  readonly users: Map<string, Stored>;
  readonly close: () => Promise<void>;
}

const page = readFileSync(join(import.meta.dirname, 'small-composer.html'), 'utf8');

async function bodyOf(request: IncomingMessage): Promise<Stored> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return Object.fromEntries(new URLSearchParams(text));
}

/** Serves a composer with one difficulty; `null`: with none; *refuses*: it takes no issuer. */
export async function smallComposer(
  difficulty: Difficulty | 'refuses' | null,
  password: string,
): Promise<SmallComposer> {
  const methods = new Map<string, Stored>();
  const users = new Map<string, Stored>();
  if (difficulty === 'virtual') {
    for (let at = 0; at < 60; at += 1)
      users.set(`crowd-${at}@example.com`, { username: `crowd-${at}@example.com` });
  }
  const lists = new Map([
    ['methods', methods],
    ['users', users],
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isIn = request.headers.cookie?.includes('session=in') === true;
    const end = (status: number, body = ''): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (!pathname.startsWith('/api/')) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page.replace('DIFFICULTY', difficulty ?? 'none'));
      return;
    }
    const [, , list = '', name = ''] = pathname.split('/').map(decodeURIComponent);
    if (list === 'log-in') {
      const isRight = (await bodyOf(request))['password'] === password;
      if (isRight) response.setHeader('set-cookie', 'session=in; Path=/');
      end(isRight ? 204 : 403);
      return;
    }
    const stored = lists.get(list);
    if (!isIn || stored === undefined) {
      end(401);
    } else if (request.method === 'GET') {
      end(200, JSON.stringify([...stored.values()]));
    } else if (request.method === 'DELETE') {
      stored.delete(name);
      end(204);
    } else {
      const entry = await bodyOf(request);
      if (difficulty === 'refuses' && (entry['issuer'] ?? '') !== '') {
        end(422);
        return;
      }
      const key = (entry['name'] ?? entry['username']) || 'draft';
      if (name !== '' && name !== key) stored.delete(name);
      stored.set(key, entry);
      end(204);
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    methods,
    users,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
