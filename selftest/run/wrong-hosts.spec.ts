import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { outbound } from '../../fixtures/run/outbound.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';
import { startProxy } from '../../lab/network/proxy.ts';

const ADMIN = {
  AUTHENTIK_ADMIN: 'akadmin',
  AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
  E2E_USER_EMAIL: 'a@example.org',
  E2E_USER_PASSWORD: 'kept to ourselves',
};

/** The guide's placeholders, and hosts that are called alike. */
const PLACEHOLDERS = [
  'authentik.company',
  'engomo.company',
  'sso.company',
  'a.b.company',
  'AUTHENTIK.Company.',
];

for (const host of PLACEHOLDERS) {
  test(`${host} is a placeholder: no live authentik is there, unless it is said where`, () => {
    const live = { ...ADMIN, AUTHENTIK_URL: `https://${host}` };
    expect(() => loadSettings(live), 'nobody of ours').toThrow('AUTHENTIK_URL names');
    const mapped = `${host.toLowerCase().replace(/\.$/, '')}=127.0.0.1:9443`;
    expect(loadSettings({ ...live, E2E_HOST_MAP: mapped }).mode, 'a server of our own').toBe('verify');
  });
}

/** Names that all lead to this machine, and are not the one that is a target. */
const STRANGERS = [
  'localhost',
  '127.0.0.1',
  '127.0.0.2',
  '[::1]',
  '127.1',
  '0.0.0.0',
  'localhost.',
  'LOCALHOST',
];

test('what is no target gets no byte, however its name is spelt and whichever port it has', async () => {
  let connections = 0;
  const stranger = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const { port, close } = await listenOnLoopback(stranger);
  // The same host under another port, and another host under the same port, are no targets either.
  const route = { kind: 'live', target: `127.0.0.1:${port}` } as const;
  const proxy = await startProxy(new Map([['sso.example.org:443', route]]));
  const call = outbound({ proxy: proxy.url, trustedCertificates: null, pinnedKeys: [] });
  const wrong = [...STRANGERS, 'sso.example.com', 'sso.example.org.evil.example', 'sso.example.org'].flatMap(
    (host) => [`http://${host}:${port}/`, `https://${host}:${port}/`, `http://${host}/`],
  );
  for (const url of wrong) {
    await call(url, { method: 'POST', body: 'a secret' }).catch(() => undefined);
  }
  expect(connections, `${wrong.length} addresses`).toBe(0);

  await call('https://sso.example.org/', { method: 'GET' }).catch(() => undefined);
  expect(connections, 'the target itself is reached').toBe(1);
  await call[Symbol.asyncDispose]();
  await proxy.close();
  await close();
});
