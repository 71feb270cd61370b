import { AWKWARD_NAMES } from './family-lab.ts';
import { expect, test } from '@playwright/test';
import type { Audit } from '../audit/verdicts/audit-schema.ts';
import { everyDay } from './every-day.ts';
import { type Family, VERSIONS } from '../lab/authentik/versions.ts';
import { outages } from '../lab/faults/outages.ts';
import { runSuite } from './processes.ts';

const NEWEST = '2026.8';

/** The oldest family, some in between, and other ways to sign in. `npm test` runs the main job itself on the newest. */
const WHOLE: readonly { readonly family: Family; readonly signIn?: string; readonly module?: string }[] = [
  { family: '2024.6' },
  { family: '2025.8' },
  { family: '2026.2' },
  { family: '2026.5' },
  { family: NEWEST, signIn: 'passkey' },
  { family: NEWEST, signIn: 'source', module: 'docs/our-idp.ts' },
];

for (const { family, module = '', signIn = '' } of WHOLE) {
  const where = [`authentik ${family}`, signIn].filter((part) => part !== '').join(', ');

  test(`the whole main job is green on ${where}`, everyDay(false), async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), {
      LAB_AUTHENTIK: family,
      LAB_SIGN_IN: signIn,
      E2E_SIGN_IN: module,
    });
    const { clauses, summary, systems } = run.audit();
    const broken = clauses
      .filter(({ verdict }) => verdict === 'failed' || verdict === 'blocked')
      .map(({ id, reason }) => `${id}: ${reason}`);

    expect(broken, `no clause is broken:\n${run.printed}`).toEqual([]);
    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    expect(summary.holds, `every clause holds: ${summary.sentence}`).toBe(true);
    expect(
      systems.find(({ product }) => product === 'authentik')?.version,
      `the lab had authentik ${family}`,
    ).toBe(VERSIONS[family]);
  });
}

const clausesThat = ({ clauses }: Audit, verdict: string): string[] => [
  ...new Set(clauses.filter((clause) => clause.verdict === verdict).map(({ id }) => id)),
];

test('failed and blocked: a fault in authentik breaks its clause, and the login is blocked by it', async ({}, testInfo) => {
  const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: 'PR08' });
  const audit = run.audit();

  expect(clausesThat(audit, 'failed'), `exactly B4 is broken:\n${run.printed}`).toEqual(['B4']);
  expect(clausesThat(audit, 'blocked'), 'the login was not tried').toEqual(
    expect.arrayContaining(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']),
  );
  expect(run.exitCode, 'the run is red').toBe(1);
  expect(run.printed, 'the run says in which clause').toContain('clause B4');
});

test(
  'a fault that is repaired breaks no clause, and the report has the values before and after',
  everyDay(false),
  async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: 'PR08', E2E_REPAIR: '1' });
    const { configuration, summary } = run.audit();
    const uris = configuration
      .filter(({ object }) => object === 'OAuth2/OpenID provider')
      .map(({ fields, moment }) => [moment, fields?.['redirect URIs']]);

    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    expect(summary.holds, `every clause holds: ${summary.sentence}`).toBe(true);
    expect(uris, 'both values').toEqual([
      ['before', 'strict https://engomo.company/auth'],
      ['after', 'strict https://engomo.company/auth\nstrict com.engomo.engomo://callback/'],
    ]);
  },
);

/** What was seen before each outage, and what the one cause says. */
const EXPECTED: Readonly<Record<string, { readonly holds: readonly string[]; readonly says: string }>> = {
  SV01: {
    holds: ['A1', 'B1'],
    says: 'authentik was expected to answer, but https://authentik.company answered with status 502: "Bad Gateway"',
  },
  SV02: {
    holds: ['A1', 'B1', 'C1', 'D1', 'E1'],
    says: 'authentik was expected at https://authentik.company, but a page that is not authentik’s answered there with status 200, as a gateway or a network with a login of its own does: "We will be back soon"',
  },
  SV03: {
    holds: ['A1', 'B1', 'C1', 'D1', 'E1'],
    says: 'engomo was expected to answer, but https://engomo.company answered with status 503: "Service Unavailable"',
  },
};

for (const { id, says } of outages) {
  test(`${id}: ${says} – one cause, and no clause is broken`, everyDay(false), async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), { LAB_FAULT: id }, [
      '--project=login on the desktop',
    ]);
    const { causes, clauses, summary } = run.audit();

    expect(summary.clauses.failed, `no clause is broken:\n${run.printed}`).toBe(0);
    expect(
      causes.map((cause) => cause.says),
      'one cause',
    ).toEqual([EXPECTED[id]?.says]);
    expect(run.exitCode, 'the exit code of the environment').toBe(3);
    const held = clauses.filter(({ verdict }) => verdict === 'passed').map((clause) => clause.id);
    expect(held, 'what was seen before holds').toEqual(
      expect.arrayContaining([...(EXPECTED[id]?.holds ?? [])]),
    );
  });
}

test(
  'the whole main job is green where everything is called otherwise than in the guide',
  everyDay(false),
  async ({}, testInfo) => {
    const run = await runSuite(testInfo.outputPath('run'), AWKWARD_NAMES);
    const audit = run.audit();

    expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    expect(audit.summary.holds, `every clause holds: ${audit.summary.sentence}`).toBe(true);
    expect(audit.run.names.certificate, 'the report says who chose a name').toEqual({
      name: AWKWARD_NAMES['E2E_CERTIFICATE_NAME'],
      by: 'setting',
    });
    const guides = JSON.stringify(audit).match(/engomo\.mapping|ak\.cert|SP-engomo|o\/engomo(?![-\w])/g);
    expect(guides, 'the guide’s own names are nowhere').toBeNull();
  },
);
