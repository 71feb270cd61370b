import { randomBytes } from 'node:crypto';
import { createAuthentik } from '../../lab/authentik/server.ts';
import type { State } from '../../lab/authentik/state.ts';
import { servePlainly } from '../../lab/network/serve.ts';

/** What changes nothing: sign-ins, tokens, and an expression that is tried out. */
const CHANGES_NOTHING =
  /\/api\/v3\/flows\/executor\/|\/application\/o\/|\/propertymappings\/all\/[^/]+\/test\/$/;

/** Names of what is in the five lists of the guide, but for a key that authentik makes by itself when it pleases. */
export const namesIn = ({ mappings, certificates, providers, applications, users }: State): string[] =>
  [mappings, certificates, providers, applications, users]
    .flatMap((list) => [...list.values()].map(({ name }) => name))
    .filter((name) => name !== 'authentik Self-signed Certificate');

/** An authentik that is no part of the run, every write to it counted. */
export interface WatchedAuthentik {
  readonly state: State;
  /** What a run is told. */
  readonly settings: Readonly<Record<string, string>>;
  /** Writes so far: `POST /api/v3/core/applications/`. */
  readonly writes: string[];
  /** Called before a write, and after it; an answer takes the place of the server's own. */
  onWrite: (moment: 'before' | 'after', count: number) => Response | undefined;
  /** {@link namesIn} it. */
  readonly lists: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts one on a free port of this machine, as a fresh install. */
export async function watchedAuthentik(family: '2024.6' | '2026.2' | '2026.8'): Promise<WatchedAuthentik> {
  const admin = { username: 'akadmin', password: randomBytes(12).toString('base64url') };
  const { state, fetch } = await createAuthentik({ family, admin });
  const writes: string[] = [];
  const server = await servePlainly(async (request) => {
    const { pathname } = new URL(request.url);
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || CHANGES_NOTHING.test(pathname)) {
      return fetch(request);
    }
    const count = writes.push(`${request.method} ${pathname}`);
    const instead = watched.onWrite('before', count);
    if (instead !== undefined) return instead;
    const answer = await fetch(request);
    return watched.onWrite('after', count) ?? answer;
  }, 0);
  const watched: WatchedAuthentik = {
    state,
    settings: {
      AUTHENTIK_URL: `http://127.0.0.1:${server.port}`,
      AUTHENTIK_ADMIN: admin.username,
      AUTHENTIK_ADMIN_PASSWORD: admin.password,
      E2E_ALLOW_WRITES_TO: '127.0.0.1',
    },
    writes,
    onWrite: () => undefined,
    lists: () => namesIn(state),
    close: server.close,
  };
  return watched;
}
