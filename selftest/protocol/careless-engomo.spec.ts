import { expect } from '@playwright/test';
import { AuthentikAgent } from '../../fixtures/protocol/authentik-agent.ts';
import { EngomoSignIn, type EngomoVisit } from '../../fixtures/protocol/engomo-sign-in.ts';
import * as probes from '../../fixtures/protocol/probes/index.ts';
import type { Outcome } from '../../guide/protocol/requirement.ts';
import { requirementsOf } from '../../guide/protocol/requirements.ts';
import { Secret } from '../../guide/secret.ts';
import { addMethodWithUser } from '../../lab/faults/carried-out.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { protocolFaults } from '../../lab/faults/protocol-faults.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { everyDay } from '../every-day.ts';
import { engomoOf, guide, test, type InProcessLab } from '../in-process-lab.ts';

const ENDPOINT = `${guide.origins.authentik}/application/o/authorize/`;

/** What engomo asks, seen at as many sign-ins as the proof of the protocol begins. */
async function request({ endUser }: InProcessLab, visit: EngomoVisit): Promise<readonly Outcome[]> {
  await using signIn = await EngomoSignIn.open(visit);
  const requests: URL[] = [];
  for (let attempt = 0; attempt < probes.ATTEMPTS; attempt += 1) {
    requests.push(await signIn.begin(endUser.email, ENDPOINT));
  }
  return probes.judgeRequests(requests, new Secret('nobody is told'));
}

/** What engomo makes of answers it did not ask for. */
function callback({ call, endUser }: InProcessLab, visit: EngomoVisit): Promise<readonly Outcome[]> {
  const redact = (): void => undefined;
  const agent = new AuthentikAgent(call, guide.origins.authentik, endUser, redact);
  const metadata = { authorization_endpoint: ENDPOINT };
  return probes.callback({ agent, email: endUser.email, metadata, redact }, visit);
}

/** What engomo makes of tokens that are wrong: somebody signs in at a provider that hands them out. */
async function token(lab: InProcessLab, visit: EngomoVisit): Promise<readonly Outcome[]> {
  const { call, misbehavingProvider: origin } = lab;
  const username = 'bob@engomo.company';
  const settings = {
    issuer: `${origin}/`,
    clientId: 'engomo',
    clientSecret: '',
    scopes: 'openid email profile',
  };
  await addMethodWithUser(engomoOf(lab).directory, 'misbehaving', settings, username);
  return probes.engomoToken({ origin, username, call }, visit);
}

const areas = { request, callback, token } as const;

const AREAS = ['request', 'callback', 'token'] as const;

/** Areas with a requirement that notices a fault. */
const areasOf = (requirements: readonly string[]) =>
  AREAS.filter((area) => requirementsOf(area).some(({ id }) => requirements.includes(id)));

for (const { id, says, requirements } of protocolFaults.filter((fault) => fault.id.startsWith('RF'))) {
  test(
    `${id}: ${says} – ${requirements.join(', ')} notice`,
    everyDay(id === 'RF01'),
    async ({ browser, startInProcess }) => {
      const lab = await startInProcess({
        authentik: '2026.2',
        engomo: {},
        misbehavingProvider: true,
        fault: id,
      });
      const unmet: string[] = [];
      for (const area of areasOf(requirements)) {
        const outcomes = await areas[area](lab, { browser, guide, dialect: new Dialect() });
        unmet.push(...outcomes.filter(({ met }) => met === false).map((outcome) => outcome.id));
      }

      expect(unmet, 'what is not met').toEqual(expect.arrayContaining([...requirements]));
    },
  );
}

for (const area of AREAS) {
  test(`an engomo that takes care meets every requirement of ${area}`, async ({
    browser,
    startInProcess,
  }) => {
    const lab = await startInProcess({
      authentik: '2026.2',
      engomo: {},
      misbehavingProvider: true,
      fault: NO_FAULT,
    });
    const outcomes = await areas[area](lab, { browser, guide, dialect: new Dialect() });

    expect(
      outcomes.filter(({ met }) => met !== true).map(({ id, observed }) => ({ id, observed })),
      'what is not met',
    ).toEqual([]);
  });
}
