import { X509Certificate } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { unreachable } from '../../fixtures/run/product-answers.ts';
import { createCertificates } from '../../lab/network/certificates.ts';
import { CREDENTIALS } from './company-proxy.ts';
import { HOST, NOTHING, place, told, type Wanting } from './guarded-server.ts';

const answer: Wanting['answer'] = (_, response) => response.end('the product');

test.describe('a server that wants a client certificate', () => {
  /** What one tells a client that shows no certificate, or one of either authority; as nginx, it looks after the handshake. */
  async function toldOf(own: 'none' | 'its authority' | 'another authority'): Promise<string> {
    const certificates = await createCertificates([HOST]);
    const known = await createCertificates(['client.example.org']);
    const shown = own === 'its authority' ? known : await createCertificates(['client.example.org']);
    const clientCertificate = { certificate: shown.leaf, key: shown.key };
    return told({
      certificates,
      options: { requestCert: true, rejectUnauthorized: false, ca: known.authority },
      answer: ({ socket }, response) => {
        if ('authorized' in socket && socket.authorized === true) response.end('the product');
        else response.writeHead(400).end('<h1>400</h1>No required SSL certificate was sent');
      },
      ...(own === 'none' ? {} : { access: { ...NOTHING, clientCertificate } }),
    });
  }

  test('is shown the one of the settings, and reported as that where it takes none of ours', async () => {
    const refused =
      /^https:\/\/sso\.example\.org was .* as servers do that want a client certificate they know: 400/;

    expect(await toldOf('its authority'), 'one it knows').toBe('the product');
    expect(await toldOf('none'), 'none').toMatch(refused);
    expect(await toldOf('another authority'), 'one it does not know').toMatch(refused);
  });

  for (const alert of [
    'tlsv13 alert certificate required',
    'tlsv1 alert unknown ca',
    'sslv3 alert bad certificate',
    'sslv3 alert handshake failure',
  ]) {
    test(`that ends the connection with "${alert}" is reported as that`, () => {
      const error = new Error(
        `808C:error:0A00045C:SSL routines:ssl3_read_bytes:${alert}:rec_layer_s3.c:1601:`,
      );
      expect(unreachable(place, error).found.says, 'what it said, in short').toMatch(
        new RegExp(`want a client certificate they know: ${alert.replace(/^.*alert /, '')}$`),
      );
    });
  }
});

test.describe('a server that wants a name and a password', () => {
  const known = 'stage:canary of the gate';

  /** What one tells whoever brings these; requests with a token it lets pass where it is told to. */
  const toldOf = (basicAuth: string | null, token?: string, passesTokens = false): Promise<string> =>
    createCertificates([HOST]).then((certificates) =>
      told(
        {
          certificates,
          access: { ...NOTHING, basicAuth },
          answer: ({ headers: { authorization = '' } }, response) => {
            const is = authorization === `Basic ${Buffer.from(known).toString('base64')}`;
            if (is || (passesTokens && authorization === 'Bearer of-the-suite')) response.end('the product');
            else response.writeHead(401, { 'www-authenticate': 'Basic realm="stage"' }).end('<h1>401</h1>');
          },
        },
        { method: 'GET', headers: token === undefined ? {} : { authorization: `Bearer ${token}` } },
      ),
    );

  test('is given those of the settings, and reported as that where they are wrong or missing', async () => {
    const refused =
      /^https:\/\/sso\.example\.org was .* asks for a name and a password \(401, Basic\), and accepted none$/;

    expect(await toldOf(known), 'right').toBe('the product');
    expect(await toldOf('stage:another'), 'wrong').toMatch(refused);
    expect(await toldOf(null), 'none').toMatch(refused);
  });

  test('is asked with a token as it is, which is reported where the server lets no token pass', async () => {
    expect(await toldOf(known, 'of-the-suite', true), 'it lets tokens pass').toBe('the product');
    expect(await toldOf(known, 'of-the-suite'), 'it does not').toContain(
      'which a request that carries a token cannot send',
    );
  });
});

test('a server behind a company’s proxy that wants credentials is brought what it wants, and its proxy is distinguished from it', async () => {
  const certificates = await createCertificates([HOST]);
  const client = await createCertificates(['client.example.org']);
  const access = {
    clientCertificate: { certificate: client.leaf, key: client.key },
    basicAuth: 'stage:canary of the gate',
    fingerprint: new X509Certificate(certificates.leaf).fingerprint256,
  };
  const toldOf = (credentials: string): Promise<string> =>
    told({
      certificates,
      credentials,
      access,
      options: { requestCert: true, ca: client.authority },
      answer: ({ headers: { authorization = 'nothing' } }, response) => response.end(authorization),
    });

  expect(await toldOf(CREDENTIALS), 'all three').toBe(`Basic ${btoa(access.basicAuth)}`);
  expect(await toldOf('who:else'), 'the proxy refuses').toMatch(
    /^the proxy in HTTPS_PROXY .* wants other credentials/,
  );
});

test.describe('a certificate that is pinned by its fingerprint', () => {
  test('is trusted though nobody vouches for it, whatever its name; every other one is not', async () => {
    const pinned = await createCertificates(['pinned.example.org']);
    const other = await createCertificates([HOST]);
    const { fingerprint256: fingerprint } = new X509Certificate(pinned.leaf);
    const toldOf = (certificates: typeof pinned, trusted: string): Promise<string> =>
      told({ certificates, trusted, access: { ...NOTHING, fingerprint }, answer });

    expect(await toldOf(pinned, other.authority), 'the pinned one').toBe('the product');
    expect(await toldOf(other, other.authority), 'one an authority vouches for').toMatch(
      new RegExp(`in AUTHENTIK_TLS_FINGERPRINT, but shows another one: (?!${fingerprint})[\\dA-F:]{95}$`),
    );
  });
});
