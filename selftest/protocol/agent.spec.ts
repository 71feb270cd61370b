import { expect, test } from '@playwright/test';
import { AuthentikAgent } from '../../fixtures/protocol/authentik-agent.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { Secret } from '../../guide/secret.ts';

const ORIGIN = 'https://sso.example.org';

test('a second factor of the one who signs in is in the way of the proof, and no fault of the suite', async () => {
  const asked = { component: 'ak-stage-authenticator-validate', flow_info: { title: 'Welcome!' } };
  const call: Call = (url) =>
    Promise.resolve(
      url.includes('/authorize/')
        ? { status: 302, headers: new Headers({ location: '/if/flow/login/' }), body: '' }
        : { status: 200, headers: new Headers(), body: JSON.stringify(asked) },
    );
  const alice = { username: 'alice', password: new Secret('only-for-this-test') };
  const agent = new AuthentikAgent(call, ORIGIN, alice, () => undefined);
  const error: unknown = await agent
    .authorize(`${ORIGIN}/application/o/authorize/`)
    .catch((thrown: unknown) => thrown);
  expect(error, 'the environment').toBeInstanceOf(EnvironmentFailure);
  expect(String(error), 'the stage').toContain('at ak-stage-authenticator-validate: "Welcome!"');
});
