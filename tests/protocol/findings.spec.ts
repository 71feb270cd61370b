import { findingsIn, findingText } from '../../guide/protocol/findings.ts';
import { about, expect, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'what a reviewer has to know of the set-up is reported',
  about('A4', 'B4', 'B5', 'C1', 'D5', 'D7'),
  async ({ configuredProvider: provider, endUser, evidence, facts, guide }) => {
    const findings = findingsIn({
      guide,
      provider,
      accountsWithEmail: await facts.accountsWithEmail(endUser.email),
      selfServiceEmail: await facts.selfServiceEmail(),
      bindings: await facts.bindings(),
      authorizationFlow: await facts.authorizationFlow(provider.clientId),
      publicClient: provider.clientType === 'public',
    });
    expect(findings.length, 'the guide’s own design is always among the findings').toBeGreaterThan(0);
    for (const finding of findings) {
      await evidence.remark({ clause: finding.clause, kind: 'finding', text: findingText(finding) });
    }
  },
);

test(
  'the issuer is reported as engomo, the discovery document and the id_token spell it',
  about('D5'),
  async ({ composerAdministrator, evidence, guide, target }) => {
    const typed = (await composerAdministrator.readMethod(guide.method.name))?.issuer ?? 'nothing';
    const { discovery, idToken } = await probes.issuers(target);
    expect(idToken, 'the id_token names the issuer of the discovery document').toBe(discovery);
    await evidence.remark({
      clause: 'D5',
      kind: 'observation',
      text: `The issuer, three ways: typed in engomo ${typed}; in the discovery document ${discovery}; in the id_token ${idToken}.`,
    });
  },
);
