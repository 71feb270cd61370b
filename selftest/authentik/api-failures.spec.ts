import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { causeOf } from '../../audit/gathering/cause.ts';
import { AuthentikRequests } from '../../fixtures/authentik/authentik-requests.ts';
import { AUTHENTIK } from '../lab/authentik-world.ts';
import { answeredWith, authentikWithGuide } from './in-process.ts';

const anything = z.unknown();

/** What a request fails with, as the reports read it. */
async function causeOfRequest(requests: AuthentikRequests, path: string) {
  const error: unknown = await requests.get(path, anything).catch((reason: unknown) => reason);
  if (!(error instanceof Error)) throw new Error('the request did not fail');
  return causeOf(`${error.name}: ${error.message}`);
}

const BAD_GATEWAY =
  '<html><head><style>h1 {}</style></head><body><h1>502 Bad Gateway</h1>nginx</body></html>';

test('a page instead of JSON is one cause for every request: status, address, text without tags', async () => {
  const causes = [];
  for (const path of ['core/users/me/', 'providers/oauth2/?page=1']) {
    causes.push(await causeOfRequest(answeredWith(502, BAD_GATEWAY), path));
  }
  const [first, second] = causes;
  expect(first, 'nothing of the guide').toMatchObject({
    kind: 'environment',
    says: `authentik was expected to answer, but ${AUTHENTIK} answered with status 502: "502 Bad Gateway nginx"`,
  });
  expect(second, 'the same cause').toEqual(first);
  expect(
    await causeOfRequest(answeredWith(200, '<p>Sign in</p>'), 'core/users/me/'),
    'a login page',
  ).toMatchObject({
    kind: 'environment',
    says: expect.stringContaining('login of its own does: "Sign in"'),
  });
  expect(await causeOfRequest(answeredWith(302, ''), 'core/users/me/'), 'a way to one').toMatchObject({
    kind: 'environment',
    says: expect.stringContaining('status 302, as a gateway'),
  });
});

test('an error of the server is its own trouble, also when it is reported in JSON', async () => {
  const cause = await causeOfRequest(answeredWith(500, '{"detail":"database is locked"}'), 'core/users/me/');
  expect(cause, 'nothing of the guide').toMatchObject({
    kind: 'environment',
    says: expect.stringContaining('status 500: "{"detail":"database is locked"}"'),
  });
});

test('a server that cannot be reached is named with the reason', async () => {
  const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') });
  const requests = new AuthentikRequests(() => Promise.reject(refused), AUTHENTIK, {});
  expect(await causeOfRequest(requests, 'core/users/me/'), 'nobody there').toMatchObject({
    kind: 'environment',
    says: `authentik was expected to answer at ${AUTHENTIK}, but it cannot be reached: connect ECONNREFUSED 127.0.0.1:9`,
  });
});

test('a server that counts requests is reported as one, in JSON or not', async () => {
  const told = await causeOfRequest(
    answeredWith(429, '{"detail":"Request was throttled."}'),
    'core/users/me/',
  );
  expect(told, 'in JSON').toMatchObject({
    kind: 'environment',
    says: expect.stringContaining('has had too many requests (429): "Request was throttled."'),
  });
  const page = await causeOfRequest(answeredWith(429, '<h1>Too Many Requests</h1>'), 'core/users/me/');
  expect(page, 'a page of a proxy').toMatchObject({
    kind: 'environment',
    remedy: expect.stringContaining('proxy'),
  });
});

test('a token that is not valid any more, and a right that is missing, are distinguished', async () => {
  const { call, requestsAs } = await authentikWithGuide();
  const expired = new AuthentikRequests(call, AUTHENTIK, { authorization: 'Bearer gone' });
  expect(await causeOfRequest(expired, 'providers/oauth2/'), 'the token').toMatchObject({
    kind: 'environment',
    says: `authentik's API was expected to accept the token AUTHENTIK_TOKEN, but answered 403: "Token invalid/expired"`,
  });
  const session = new AuthentikRequests(call, AUTHENTIK, { cookie: '' });
  expect(await causeOfRequest(session, 'core/users/me/'), 'the session').toMatchObject({
    says: expect.stringContaining('to accept the administrator AUTHENTIK_ADMIN'),
  });
  const right = await causeOfRequest(requestsAs('alice'), 'providers/oauth2/?page=1');
  expect(right, 'the right').toMatchObject({
    kind: 'environment',
    says: `authentik's API was expected to let the token AUTHENTIK_TOKEN read providers/oauth2, but answered 403: "You do not have permission to perform this action."`,
  });
});
