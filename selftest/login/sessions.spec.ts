import { expect, test } from '@playwright/test';
import { keptOutConditions, sessionConditions, twoTabsCondition } from '../../guide/conditions/sessions.ts';
import { stoppedLoginCondition } from '../../guide/conditions/stopped-login.ts';
import { broken } from '../broken-conditions.ts';

const asked = ['ak-stage-identification', 'ak-stage-password'];
const asIs = { first: asked, again: [], prompted: asked, signedOut: asked };

test('a session that asks where it should not, or does not ask where it should, breaks F3 by name', () => {
  expect(broken(sessionConditions(asIs)), 'as it should be').toEqual([]);
  expect(broken(sessionConditions({ ...asIs, again: ['ak-stage-consent'] })), 'a consent is given').toEqual(
    [],
  );
  for (const [wrong, property] of [
    [{ again: asked }, 'whoever is signed in at authentik is asked nothing'],
    [{ prompted: [] }, 'prompt=login runs the login flow although there is a session'],
    [{ signedOut: [] }, 'after a logout the login flow runs again'],
  ] as const) {
    expect(broken(sessionConditions({ ...asIs, ...wrong }))).toEqual([expect.stringContaining(property)]);
  }
  expect(broken([twoTabsCondition([1, 1])]), 'each tab').toEqual([]);
  expect(broken([twoTabsCondition([1, 2])]), 'one of them twice').toHaveLength(1);
});

test('an account that is kept out somewhere else, or without a word, breaks F3', () => {
  const stopped = { stage: 'ak-stage-password', says: 'Invalid password', reason: 'refused' };
  expect(broken(keptOutConditions('deactivated', stopped))).toEqual([]);
  expect(broken(keptOutConditions('locked out', stopped)), 'not before the password').toHaveLength(1);
  expect(broken(keptOutConditions('deactivated', { ...stopped, says: '' })), 'no word').toHaveLength(1);
});

test('a login that a policy ends is reported with the flow, a page of authentik with the application', () => {
  const denied = { stage: 'ak-stage-access-denied', says: 'Too many failures', reason: 'ended' };
  const page = { ...denied, stage: 'page', reason: 'page' };
  expect(stoppedLoginCondition(denied, 'web').where).toContain(
    'Flows and Stages > Flows: policies of the flow',
  );
  expect(stoppedLoginCondition(page, 'web').where).toContain('Policy / Group / User Bindings');
});
