import { randomUUID } from 'node:crypto';
import type { Application, Consent, User } from '../../model.ts';
import type { State } from '../../state.ts';
import type { Challenge, Permission } from '../plan.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

/** How long a consent is remembered: four weeks, in milliseconds. */
const REMEMBERED = 4 * 7 * 24 * 60 * 60 * 1000;

/** The consent that is remembered, if it has not expired. */
const remembered = (state: State, user: User, application: Application): Consent | undefined =>
  state.consents.find(
    (consent) =>
      consent.user === user.pk && consent.application === application.pk && consent.expires > new Date(),
  );

/** For whom a consent can be remembered; nobody, when the stage was only put in for this once. */
function subject({ request, plan }: Visit): { user: User; application: Application } | null {
  const user = request.get('user');
  const { application, forceConsent } = plan.context;
  return user === null || application === null || forceConsent ? null : { user, application };
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
  const before = asked && remembered(visit.request.get('state'), asked.user, asked.application);
  if (!before) return show(visit, permissions, []);
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

function remember(visit: Visit): void {
  const asked = subject(visit);
  if (asked === null) return;
  const { consents } = visit.request.get('state');
  const before = consents.findIndex(
    ({ user, application }) => user === asked.user.pk && application === asked.application.pk,
  );
  const consent: Consent = {
    pk: consents[before]?.pk ?? Math.max(0, ...consents.map(({ pk }) => pk)) + 1,
    user: asked.user.pk,
    application: asked.application.pk,
    permissions: visit.plan.context.permissions.map(({ id }) => id),
    expires: new Date(Date.now() + REMEMBERED),
  };
  if (before === -1) consents.push(consent);
  else consents[before] = consent;
}

/** May the application know this? Mode `expiring`, `weeks=4`: what the default flow's stage has. */
export const consent: Stage = {
  show: ask,
  answer: (visit, { token }) => {
    const { consentToken } = visit.plan;
    if (consentToken === null || token !== consentToken) return askAgain(visit);
    remember(visit);
    return { kind: 'passed' };
  },
};
