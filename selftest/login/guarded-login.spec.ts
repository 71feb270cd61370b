import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import { expect } from '@playwright/test';
import { test as suite } from '../../fixtures/index.ts';
import { appCallbackConditions, tokenConditions } from '../../guide/conditions/app-login.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import type { Access } from '../../lab/network/access.ts';
import { createCertificates, type Certificates } from '../../lab/network/certificates.ts';
import { guarded } from '../../lab/network/guarded.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';
import { broken } from '../broken-conditions.ts';
import { familyLab } from '../family-lab.ts';
import { handedOn } from '../lab/faulty-server.ts';

const BASIC = 'stage:canary of the gate';
const PATHS_WITH_TOKENS = /^\/(api|application\/o)\//;

/** What stands before an authentik: it wants a client certificate, and a name and a password but beside a token. */
function gate(own: Certificates, clients: Certificates, port: number): Server {
  const basic = `Basic ${Buffer.from(BASIC).toString('base64')}`;
  const answer = handedOn(port);
  const tls = { key: own.key, cert: own.leaf, requestCert: true, ca: clients.authority };
  const server = createServer(tls, (request, response) => {
    const { headers, url: path = '' } = request;
    const { authorization, ...others } = headers;
    const hasToken = authorization?.startsWith('Bearer ') === true && PATHS_WITH_TOKENS.test(path);
    if (authorization !== basic && !hasToken) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="stage"' }).end();
      return;
    }
    answer(request, response, hasToken ? headers : others);
  });
  return server.on('upgrade', ({ headers }, socket) => {
    const key = `${headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    const head = `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade`;
    socket.write(`${head}\r\nsec-websocket-accept: ${accept}\r\n\r\n\x81\x05hello`, 'latin1');
  });
}

/** A lab whose authentik stands behind such a gate. */
const test = suite.extend(
  familyLab({ LAB_FAULT: NO_FAULT }, async ({ certificates, routes }) => {
    const [name, host] = ['authentik.company:443', 'authentik.company'];
    const port = Number(routes.get(name)?.target.split(':')[1]);
    const [own, clients] = await Promise.all([createCertificates([host]), createCertificates(['client'])]);
    const { close, port: before } = await listenOnLoopback(gate(own, clients, port));
    const access: Access = {
      clientCertificate: { certificate: clients.leaf, key: clients.key },
      basicAuth: BASIC,
      fingerprint: null,
    };
    const target = `127.0.0.1:${before}`;
    const front = guarded({ host, target, through: null, access, trusted: [own.authority] }, certificates);
    routes.set(name, { kind: 'live', target, guarded: { access, front } });
    return async () => {
      await close();
      front.close();
    };
  }),
);

test('behind a client certificate and a name and a password, engomo and the app sign in, and the app’s callback is seen', async ({
  appLogin,
  configuredProvider,
  context,
  endUser,
  guide,
  webLogin,
}) => {
  // All of them: Playwright's short list leaves out what concerns security.
  const sent: Promise<Record<string, string>>[] = [];
  context.on('request', (request) => sent.push(request.allHeaders().catch(() => ({}))));
  const web = await webLogin.signIn(endUser);
  expect(broken(webLoginConditions(guide, configuredProvider.clientId, web)), 'F1 to F5').toEqual([]);

  const app = await appLogin.signIn(endUser);
  expect(broken(appCallbackConditions(guide, app)), 'F6').toEqual([]);
  const tokens = await appLogin.redeem();
  const { clientId } = configuredProvider;
  expect(broken(tokenConditions(guide, clientId, endUser.email, tokens)), 'F7').toEqual([]);
  const names = (await Promise.all(sent)).flatMap((headers) => Object.keys(headers));
  expect(names, 'headers were seen').toContain('user-agent');
  expect(names, 'the browser knows nothing of the name and the password').not.toContain('authorization');
});

test('a page behind them gets its WebSocket', async ({ guide, page }) => {
  await page.goto(`${guide.origins.authentik}/if/flow/default-authentication-flow/`, { waitUntil: 'commit' });
  const said = page.evaluate(
    () =>
      new Promise((resolve) => {
        new WebSocket('wss://authentik.company/ws/client/').onmessage = ({ data }) => {
          resolve(data);
        };
      }),
  );
  expect(await said, 'what the server says first').toBe('hello');
});
