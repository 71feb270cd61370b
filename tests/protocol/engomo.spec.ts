import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, EngomoSignIn, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'engomo asks authentik as a current client should',
  about(...clausesIn('request')),
  async ({ browser, configuredProvider, dialect, guide, proof, target }) => {
    await using signIn = await EngomoSignIn.open({ browser, guide, dialect });
    const requests: URL[] = [];
    for (let attempt = 0; attempt < probes.ATTEMPTS; attempt += 1) {
      requests.push(await signIn.begin(target.email, target.metadata.authorization_endpoint));
    }
    await proof.hold('request', probes.judgeRequests(requests, configuredProvider.clientSecret), 'browser');
  },
);

test(
  'engomo takes the answer it asked for, once, and no other',
  about(...clausesIn('callback')),
  async ({ browser, dialect, guide, proof, target }) => {
    const outcomes = await probes.callback(target, { browser, guide, dialect });
    await proof.hold('callback', outcomes, 'browser; authentik’s answers over HTTP');
  },
);

test(
  'engomo signs nobody in with a defective id_token',
  about(...clausesIn('token')),
  async ({ browser, dialect, guide, misbehavingProvider, proof }) => {
    const outcomes = await probes.engomoToken(misbehavingProvider, { browser, guide, dialect });
    await proof.hold('token', outcomes, 'browser; the misbehaving provider');
  },
);
