import { expect, test } from '@playwright/test';
import { somebody, unansweredStage } from '../../fixtures/authentik/stopped-sign-in.ts';
import { unansweredDevices, unansweredSetUp } from '../../pages/authentik/login/devices.ts';
import { UnansweredStage } from '../../pages/authentik/login/login-flow.ts';

/** What somebody is told to do whose login asks for that. */
const remedyFor = (username: string, asked: UnansweredStage['asked']): string =>
  unansweredStage(new UnansweredStage('ak-stage-x', 'One more step', asked), somebody(username))?.found
    .remedy ?? '';

test('a second factor in the way names the settings that help, and no others', () => {
  for (const [asked, names, namesNot] of [
    [unansweredDevices(['totp']), ['(E2E_USER_TOTP;'], ['RECOVERY']],
    [unansweredDevices(['static', 'totp']), ['(E2E_USER_TOTP or E2E_USER_RECOVERY_CODES;'], []],
    [unansweredDevices(['email', 'duo']), ['no setting gives such a code', 'E2E_USER_TOTP'], ['RECOVERY']],
    [unansweredSetUp(['totp']), ['once with that account in a browser', 'E2E_USER_TOTP'], ['RECOVERY']],
    [unansweredSetUp(['sms']), ['no setting gives such a code', 'E2E_USER_TOTP'], ['in a browser']],
  ] as const) {
    const remedy = remedyFor('alice@example.org', asked);
    for (const name of names) expect(remedy, `${asked.asks}: ${name}`).toContain(name);
    for (const name of namesNot) expect(remedy, `${asked.asks}: not ${name}`).not.toContain(name);
  }
});

test('of an account of the suite’s own no setting is named: it keeps the app itself', () => {
  expect(remedyFor('engomo-e2e', unansweredSetUp(['totp']))).toContain('run once with E2E_MODE=configure');
  const used = remedyFor('engomo-e2e-stranger-0', unansweredDevices(['totp']));
  expect(used).toContain('delete the account (authentik > Directory > Users > engomo-e2e-stranger-0)');
  expect(used).not.toContain('E2E_USER_TOTP');
});
