import { X509Certificate } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { wayTo } from '../../fixtures/doctor/certificate.ts';
import { compareClocks } from '../../fixtures/doctor/clocks.ts';
import type { Examined, Finding, Findings } from '../../fixtures/doctor/finding.ts';
import { lock } from '../../fixtures/doctor/lock.ts';
import { authentikItself, engomo } from '../../fixtures/doctor/products.ts';
import { LOCK_NAME } from '../../fixtures/ledger/server-lock.ts';
import type { Call, Inbound } from '../../fixtures/run/outbound.ts';
import { currentRun } from '../../fixtures/run/run.ts';
import type { Access } from '../../fixtures/settings/access-settings.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Secret } from '../../guide/secret.ts';
import { addApiToken, addUser } from '../../lab/authentik/state.ts';
import { createCertificates, type Certificates } from '../../lab/network/certificates.ts';
import { serve, servePlainly } from '../../lab/network/serve.ts';
import { authentikWithGuide, guide } from '../authentik/in-process.ts';

/** What checks say, line by line; the one that ends them is the last. */
async function linesOf(findings: Findings): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const { what, says, remedy } of findings)
      lines.push(`${remedy === null ? '' : '! '}${what}: ${says}`);
  } catch (error) {
    lines.push(String(error).split('\n')[0] ?? '');
  }
  return lines;
}

const answer = (status: number, body = '', headers: Record<string, string> = {}): Inbound => ({
  status,
  body,
  headers: new Headers(headers),
});

test.describe('the way to a server', () => {
  const HOST = 'sso.example.org';

  /** What is said of a server at that name that shows a certificate for a name, valid for these days. */
  async function saidOf(
    name: string,
    days: readonly [number, number],
    isTrusted = true,
    access: (shown: Certificates) => Partial<Access> | null = () => null,
  ): Promise<string[]> {
    const certificates = await createCertificates([name], days);
    const server = await serve(() => new Response(), certificates);
    const wanted = access(certificates);
    const nothing = { clientCertificate: null, basicAuth: null, fingerprint: null };
    const settings = {
      ...loadSettings({}),
      access: { authentik: wanted && { ...nothing, ...wanted }, engomo: null },
      hostMap: { [`${HOST}:443`]: `127.0.0.1:${server.port}` },
      trustedCertificates: isTrusted ? certificates.authority : null,
    };
    const said = await linesOf(wayTo({ product: 'authentik', address: `https://${HOST}` }, settings, ''));
    await server.close();
    return said;
  }

  const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

  test('a certificate is told with who vouches for it and until when, and one that ends soon with a remedy', async () => {
    expect(await saidOf(HOST, [-1, 30]), 'in order').toEqual([
      `name: ${HOST} is 127.0.0.1 (E2E_HOST_MAP)`,
      `certificate: ${HOST}, signed by Lab CA; valid until ${day(30)}`,
    ]);
    expect(await saidOf(HOST, [-1, 5]), 'soon').toContainEqual(
      expect.stringMatching(/^! certificate: .* in [45] days$/),
    );
  });

  const month: readonly [number, number] = [-1, 30];
  for (const { what, name = HOST, days = month, isTrusted, says } of [
    {
      what: 'has expired',
      days: [-9, -2],
      says: `that of ${HOST} was valid until ${day(-2)} (${HOST}, signed by Lab CA)`,
    },
    { what: 'is not valid yet', days: [2, 9], says: `that of ${HOST} is valid from ${day(2)} on` },
    { what: 'is for another name', name: 'other.example.org', says: 'but shows one for other.example.org' },
    {
      what: 'has an authority nobody knows',
      isTrusted: false,
      says: `${HOST}, signed by Lab CA (UNABLE_TO_VERIFY_LEAF_SIGNATURE)`,
    },
  ] as const) {
    test(`a certificate that ${what} is told as that`, async () => {
      expect((await saidOf(name, days, isTrusted)).at(-1), 'the cause').toContain(says);
    });
  }

  test('a pinned certificate needs nobody to vouch for it; another one, and one that is worn out, are told', async () => {
    const pinned = ({ leaf }: Certificates) => ({ fingerprint: new X509Certificate(leaf).fingerprint256 });
    const other = 'another.example.org';

    expect((await saidOf(other, month, false, pinned)).at(-1), 'whatever its name').toContain('valid until');
    expect(
      (await saidOf(HOST, month, true, () => ({ fingerprint: 'AB' }))).at(-1),
      'whoever vouches for another one',
    ).toContain('whose fingerprint is in AUTHENTIK_TLS_FINGERPRINT, but shows another one');
    expect((await saidOf(HOST, [-9, -2], false, pinned)).at(-1), 'worn out').toContain('was valid until');
  });

  test('the certificate the suite shows is told, and one that is not valid today ends it', async () => {
    const showing = ({ leaf: certificate, key }: Certificates) => ({
      clientCertificate: { certificate, key: new Secret(key) },
    });
    const old = await createCertificates(['client.example.org'], [-9, -2]);

    expect(await saidOf(HOST, month, true, showing), 'in order').toContainEqual(
      `client: shows CN=${HOST}; valid until ${day(30)}`,
    );
    expect((await saidOf(HOST, month, true, () => showing(old))).at(-1), 'the cause').toContain(
      `E2E_CLIENT_CERTIFICATE was expected to be valid today (${day(0)}), but it is from ${day(-9)} until ${day(-2)}`,
    );
  });

  test('a name nobody knows, a port nobody listens at, and one that speaks no TLS are told apart', async () => {
    const plain = await servePlainly(() => new Response(), 0);
    const free = await servePlainly(() => new Response(), 0);
    await free.close();
    const last = async (address: string) =>
      (await linesOf(wayTo({ product: 'authentik', address }, loadSettings({}), ''))).at(-1);

    expect(await last('https://sso.invalid'), 'the name').toContain(
      'sso.invalid (AUTHENTIK_URL) was expected to be a name',
    );
    expect(await last(`https://127.0.0.1:${free.port}`), 'the port').toContain(
      'cannot be reached: connect ECONNREFUSED',
    );
    expect(await last(`http://127.0.0.1:${free.port}`), 'the port, over http').toContain(
      'connect ECONNREFUSED',
    );
    expect(await last(`https://127.0.0.1:${plain.port}`), 'TLS').toContain('was expected to speak TLS');
    await plain.close();
  });
});

test.describe('whose clock is off', () => {
  /** Clocks of servers, in milliseconds ahead of this machine's. */
  const found = (authentik: number, other?: number): Iterable<Finding> =>
    compareClocks({
      clocks: new Map([
        ['authentik', authentik] as const,
        ...(other === undefined ? [] : [['engomo', other] as const]),
      ]),
    });

  /** Whose clock is to be set; `undefined`: nobody's. */
  function culprit(clocks: Iterable<Finding>): string | undefined {
    try {
      return [...clocks].find(({ remedy }) => remedy !== null)?.remedy ?? undefined;
    } catch (error) {
      return /set the clock of ([^:]*):/.exec(String(error))?.[1];
    }
  }

  for (const by of [300_000, -300_000, 86_400_000, -86_400_000]) {
    test(`one that is ${by / 1000} s off is named, that of this machine as well`, () => {
      expect(culprit(found(by, 0)), 'authentik’s').toBe('authentik');
      expect(culprit(found(0, by)), 'engomo’s').toBe('engomo');
      expect(culprit(found(by, by)), 'this machine’s').toBe('this machine');
      expect(culprit(found(by)), 'one of two').toBe('authentik or of this machine');
    });
  }

  test('seconds are in nobody’s way, and told from ten on', async () => {
    expect(await linesOf(found(400, -300)), 'less than a second').toEqual(['clocks: agree to a second']);
    expect(await linesOf(found(5_000, 0)), 'five').toEqual([
      expect.stringMatching(/^clocks: that of authentik is 5 s ahead/),
    ]);
    expect(await linesOf(found(0, -15_000)), 'fifteen').toEqual([
      expect.stringMatching(/^! clocks: .*that of engomo is 15 s behind/),
    ]);
  });
});

test.describe('a product that answers', () => {
  const live = {
    AUTHENTIK_URL: guide.origins.authentik,
    AUTHENTIK_TOKEN: 'of-the-reader-alone',
    E2E_USER_EMAIL: 'a@example.org',
    E2E_USER_PASSWORD: 'kept to ourselves',
    E2E_HOST_MAP: 'authentik.company=127.0.0.1:9,engomo.company=127.0.0.1:9',
    ENGOMO_URL: guide.origins.engomo,
    ENGOMO_ADMIN: 'admin',
    ENGOMO_ADMIN_PASSWORD: 'kept to ourselves',
  };

  function examined(call: Call, changed: Readonly<Record<string, string>> = {}): Examined {
    const settings = loadSettings({ ...live, ...changed });
    const { folder } = currentRun(loadSettings({}));
    return {
      settings,
      run: { ...currentRun(loadSettings({})), folder },
      guide,
      call,
      proxy: '',
      clocks: new Map(),
    };
  }

  for (const { what, gives, says } of [
    {
      what: 'a server in trouble',
      gives: answer(502, '<h1>Bad Gateway</h1>nginx'),
      says: 'answered with status 502: "Bad Gateway nginx"',
    },
    { what: 'a server that starts', gives: answer(503, 'starting'), says: 'answered with status 503' },
    {
      what: 'a gateway before it',
      gives: answer(200, '<p>Sign in to go on</p>'),
      says: 'not authentik’s answered there with status 200, as a gateway or a network with a log-in of its own does: "Sign in to go on"',
    },
    {
      what: 'a login before it',
      gives: answer(302, '', { location: 'https://gate.example.org/in?rd=1' }),
      says: 'with status 302, as a gateway or a network with a log-in of its own does: "go to https://gate.example.org/in"',
    },
    {
      what: 'a network that wants a log-in',
      gives: answer(511, '<p>Accept our terms</p>'),
      says: 'with status 511, as a gateway or a network with a log-in of its own does: "Accept our terms"',
    },
    {
      what: 'another product',
      gives: answer(404, '{"error":"not found"}'),
      says: 'something else answered there with status 404',
    },
  ]) {
    test(`${what} is told from authentik`, async () => {
      const said = await linesOf(authentikItself(examined(() => Promise.resolve(gives))));
      expect(said, 'one cause').toEqual([expect.stringContaining(says)]);
    });
  }

  test('authentik is told with its version, issuer and what the token may read; what is missing, by its name', async () => {
    const { call, world } = await authentikWithGuide();
    const { pk } = addUser(world.state, { username: 'reader', name: 'Reader' });
    addApiToken(world.state, { identifier: 'reader', user: pk, key: live.AUTHENTIK_TOKEN });
    const models = [
      'providers_oauth2.view_scopemapping',
      'providers_oauth2.view_oauth2provider',
      'core.view_application',
      'crypto.view_certificatekeypair',
      'core.view_user',
    ];
    const rights = models.map((name) => `authentik_${name}`);
    world.state.rights.set(pk, new Set(rights));
    const start = [
      'version: 2026.2.2; the family 2026.2 is proven',
      `discovery: the issuer is ${guide.issuer}`,
    ];

    expect(await linesOf(authentikItself(examined(call))), 'all of it').toEqual([
      ...start,
      'token: has the five rights to read',
    ]);
    world.state.rights.set(pk, new Set(rights.slice(1)));
    expect((await linesOf(authentikItself(examined(call)))).at(-1), 'one less').toContain(
      'but lacks authentik_providers_oauth2.view_scopemapping',
    );
    world.state.apiTokens.clear();
    expect((await linesOf(authentikItself(examined(call)))).at(-1), 'a token that is none').toContain(
      'answered 403: "Token invalid/expired"',
    );
  });

  test('a path too many behind the address is told as such, although authentik answers there', async () => {
    const { call } = await authentikWithGuide();
    const astray: Call = (url, request) =>
      call(url.replace('/if/', '/nothing/if/').replace('/api/', '/nothing/api/'), request);
    expect(await linesOf(authentikItself(examined(astray))), 'one cause').toEqual([
      expect.stringContaining('something else answered there with status 404'),
    ]);
  });

  test('an issuer at another address, and a flow that is not there yet, are told before anything is made', async () => {
    const { call, world } = await authentikWithGuide();
    const behind: Call = async (url, request) => {
      const given = await call(url, request);
      return { ...given, body: given.body.replaceAll(guide.origins.authentik, 'http://sso.internal:9000') };
    };
    expect((await linesOf(authentikItself(examined(behind)))).at(-1), 'the issuer').toContain(
      'discovery says that its issuer is http://sso.internal:9000/application/o/engomo/',
    );
    world.state.flows.delete(guide.provider.authorizationFlow);
    const configure = {
      E2E_MODE: 'configure',
      E2E_ALLOW_WRITES_TO: 'authentik.company,engomo.company',
      AUTHENTIK_ADMIN: 'akadmin',
      AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
    };
    expect((await linesOf(authentikItself(examined(call, configure)))).at(-1), 'the flow').toContain(
      'expected to have the flow default-provider-authorization-implicit-consent of its own',
    );
  });

  test('the lock of another run is told with who holds it, how old it is, and what to do', async () => {
    const { call, objects, world } = await authentikWithGuide();
    const reader = [...world.state.users.values()].find(({ username }) => username === 'akadmin');
    addApiToken(world.state, { identifier: 'reader', user: reader?.pk ?? 0, key: live.AUTHENTIK_TOKEN });
    const configure = {
      E2E_MODE: 'configure',
      E2E_ALLOW_WRITES_TO: 'authentik.company,engomo.company',
      AUTHENTIK_ADMIN: 'akadmin',
      AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
    };
    expect(await linesOf(lock(examined(call))), 'none').toEqual(['lock: no other run has locked authentik']);

    for (const { minutes, reading, writing } of [
      {
        minutes: 5,
        reading: 'lock: abc, held by eve on ci, process 7 for 5 min; this run only reads',
        writing: 'another run writes to this authentik: lock abc, held by eve on ci, process 7 for 5 min',
      },
      {
        minutes: 500,
        reading: '! lock: a run left its lock on this authentik: lock abc',
        writing: 'a run left its lock on this authentik: lock abc, held by eve on ci, process 7 for 8 h',
      },
    ]) {
      const since = new Date(Date.now() - minutes * 60_000).toISOString();
      const expression = `# lock abc\n# held by eve on ci, process 7\n# since ${since}, for 120 minutes at most\nreturn {}`;
      await objects.addScopeMapping({ name: LOCK_NAME, scopeName: LOCK_NAME, expression });
      expect(await linesOf(lock(examined(call))), 'who only reads').toEqual([
        expect.stringContaining(reading),
      ]);
      const told = await linesOf(lock(examined(call, configure)));
      expect(told, 'who is to write').toEqual([expect.stringContaining(writing)]);
      const unlocked = await linesOf(lock(examined(call, { ...configure, E2E_UNLOCK: 'abc' })));
      expect(unlocked, 'who takes it over').toEqual([expect.stringContaining('E2E_UNLOCK names it')]);
      const { pk } = (await objects.scopeMapping(LOCK_NAME)) ?? { pk: '' };
      await objects.remove({ kind: 'scope mapping', key: pk });
    }
  });

  test('what the lab plays is not looked at', async () => {
    const { ENGOMO_URL: _, ENGOMO_ADMIN: __, ENGOMO_ADMIN_PASSWORD: ___, ...only } = live;
    const settings = loadSettings(only);
    const call = () => Promise.reject(new Error('nobody is asked'));
    expect(await linesOf(engomo({ ...examined(call), settings })), 'engomo').toEqual([
      'played: by the embedded lab, plain face',
    ]);
  });
});
