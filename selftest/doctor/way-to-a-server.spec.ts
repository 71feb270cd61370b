import { X509Certificate } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { wayTo } from '../../fixtures/doctor/certificate.ts';
import type { Access } from '../../fixtures/settings/access-settings.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Secret } from '../../guide/secret.ts';
import { createCertificates, type Certificates } from '../../lab/network/certificates.ts';
import { serve, servePlainly } from '../../lab/network/serve.ts';
import { linesOf } from './lines.ts';

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

  test('a certificate is reported with who vouches for it and until when, and one that ends soon with a remedy', async () => {
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
    test(`a certificate that ${what} is reported as that`, async () => {
      expect((await saidOf(name, days, isTrusted)).at(-1), 'the cause').toContain(says);
    });
  }

  test('a pinned certificate needs nobody to vouch for it; another one, and one that is worn out, are reported', async () => {
    const pinned = ({ leaf }: Certificates) => ({ fingerprint: new X509Certificate(leaf).fingerprint256 });
    const other = 'another.example.org';

    expect((await saidOf(other, month, false, pinned)).at(-1), 'whatever its name').toContain('valid until');
    expect(
      (await saidOf(HOST, month, true, () => ({ fingerprint: 'AB' }))).at(-1),
      'whoever vouches for another one',
    ).toContain('whose fingerprint is in AUTHENTIK_TLS_FINGERPRINT, but shows another one');
    expect((await saidOf(HOST, [-9, -2], false, pinned)).at(-1), 'worn out').toContain('was valid until');
  });

  test('the certificate the suite shows is reported, and one that is not valid today ends it', async () => {
    const showing = ({ leaf: certificate, key }: Certificates) => ({
      clientCertificate: { certificate, key: new Secret(key) },
    });
    const old = await createCertificates(['client.example.org'], [-9, -2]);

    expect(await saidOf(HOST, month, true, showing), 'in order').toContainEqual(
      `client: shows CN=${HOST}; valid until ${day(30)}`,
    );
    expect((await saidOf(HOST, month, true, () => showing(old))).at(-1), 'the cause').toContain(
      `E2E_CLIENT_CERTIFICATE was expected to be valid today (${day(0)}), but it is valid from ${day(-9)} to ${day(-2)}`,
    );
  });

  test('a name nobody knows, a port nobody listens at, and one that speaks no TLS are distinguished', async () => {
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
