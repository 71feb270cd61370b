import { randomUUID } from 'node:crypto';
import type { Challenge, Permission } from '../plan.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

/** How long a consent is remembered: four weeks, in milliseconds. */
const REMEMBERED = 4 * 7 * 24 * 60 * 60 * 1000;

/** For whom a consent can be remembered; nobody, when the stage was only put in for this once. */
function subject({ request, plan }: Visit) {
  const user = request.get('user');
  const { application, forceConsent } = plan.context;
  if (user === null || application === null || forceConsent) return null;
  return { key: `${user.pk} ${application.pk}`, user: user.pk, application: application.pk };
}

/** Every showing has a token of its own, and only the newest is accepted. */
function show(
  { plan }: Visit,
  permissions: readonly Permission[],
  additional: readonly Permission[],
): Outcome {
  plan.consentToken = randomUUID();
  const { application } = plan.context;
  const challenge: Challenge = {
    component: 'ak-stage-consent',
    ...(application !== null && { header_text: `You're about to sign into ${application.name}.` }),
    permissions: permissions.map(({ name, id }) => ({ name, id })),
    additional_permissions: additional.map(({ name, id }) => ({ name, id })),
    token: plan.consentToken,
  };
  return { kind: 'shown', challenge };
}

/** What was granted before is listed apart from what is new. */
function ask(visit: Visit): Outcome {
  const { permissions } = visit.plan.context;
  const asked = subject(visit);
  const before = asked && visit.request.get('state').consents.get(asked.key);
  if (!before || before.expires <= new Date()) return show(visit, permissions, []);
  const granted = new Set(before.permissions);
  const wanted = new Set(permissions.map(({ id }) => id));
  if (granted.size === wanted.size && [...wanted].every((id) => granted.has(id))) return { kind: 'passed' };
  return show(
    visit,
    permissions.filter(({ id }) => granted.has(id)),
    permissions.filter(({ id }) => !granted.has(id)),
  );
}

/** The answer carried another token: the page comes again, in newer versions with a word about it. */
function askAgain(visit: Visit): Outcome {
  const again = ask(visit);
  if (again.kind !== 'shown' || !visit.request.get('state').capabilities.wrongConsentTokenExplained)
    return again;
  return { ...again, errors: fieldError('token', 'Invalid consent token, re-showing prompt') };
}

/** May the application know this? Mode `expiring`, `weeks=4`: what the default flow's stage has. */
export const consent: Stage = {
  show: ask,
  answer: (visit, { token }) => {
    const { consentToken, context } = visit.plan;
    if (consentToken === null || token !== consentToken) return askAgain(visit);
    const asked = subject(visit);
    if (asked !== null) {
      const { key, ...who } = asked;
      visit.request.get('state').consents.set(key, {
        ...who,
        permissions: context.permissions.map(({ id }) => id),
        expires: new Date(Date.now() + REMEMBERED),
      });
    }
    return { kind: 'passed' };
  },
};
