import type { RequestContext } from '../../environment.ts';
import { launchUrl } from '../../launch-url.ts';
import type { User } from '../../model.ts';
import { lastValue, withQuery } from '../../addresses.ts';
import type { State } from '../../state.ts';
import type { Challenge } from '../plan.ts';
import { CAPTCHA } from './captcha.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

/** The account with that user name or e-mail address, in any case of letters; the oldest one when several have it. */
function findUser(state: State, name: string): User | null {
  const wanted = name.toLowerCase();
  const named = [...state.users.values()].filter(
    ({ username, email }) => username.toLowerCase() === wanted || email.toLowerCase() === wanted,
  );
  return named.toSorted((left, right) => left.pk - right.pk)[0] ?? null;
}

/** Query of the flow's page. */
const pageQuery = (request: RequestContext): URLSearchParams =>
  new URLSearchParams(lastValue(new URL(request.req.url).searchParams, 'query') ?? '');

/** Where whoever has a passkey goes instead; the query of the page goes along. */
function passwordlessUrl({ request, stage: { passwordless } }: Visit): string | null {
  if (passwordless === undefined) return null;
  return withQuery(`/if/flow/${passwordless}/`, pageQuery(request));
}

/** What the first page offers: names, or nothing but a source (2024.10.5, 2026.2.2). */
function waysIn({ request, plan }: Visit): {
  readonly user_fields: readonly string[];
  readonly sources: readonly object[];
} {
  const { source } = request.get('state');
  if (source === null) return { user_fields: ['email', 'username'], sources: [] };
  plan.context.sourceNext = lastValue(pageQuery(request), 'next') ?? '/';
  const to = `/source/oauth/login/${source.slug}/`;
  const { name } = source;
  return {
    user_fields: [],
    sources: [{ name, icon_url: null, challenge: { component: 'xak-flow-redirect', to } }],
  };
}

function challenge(visit: Visit): Challenge {
  const { request, plan, stage } = visit;
  const passwordless = passwordlessUrl(visit);
  const { user_fields: fields, sources } = waysIn(visit);
  const state = request.get('state');
  const { application } = plan.context;
  const launch = application === null ? null : launchUrl(state, application, null);
  const known = (key: string): boolean => state.capabilities.identificationKeys.includes(key);
  return {
    component: 'ak-stage-identification',
    user_fields: fields,
    ...(known('pending_user_identifier') && { pending_user_identifier: plan.context.pendingIdentifier }),
    password_fields: false,
    ...(known('allow_show_password') && { allow_show_password: false }),
    ...(application !== null && { application_pre: application.name }),
    ...(known('application_pre_launch') && launch !== null && { application_pre_launch: launch }),
    flow_designation: plan.flow.designation,
    ...(known('captcha_stage') && { captcha_stage: stage.hasCaptcha === true ? CAPTCHA : null }),
    ...(passwordless !== null && { passwordless_url: passwordless }),
    primary_action: plan.flow.designation === 'authentication' ? 'Log in' : 'Continue',
    sources,
    show_source_labels: false,
    ...(known('enable_remember_me') && { enable_remember_me: false }),
    ...(known('passkey_challenge') && { passkey_challenge: null }),
  };
}

/** A name that nobody has passes, too: the password page must not tell (`pretend_user_exists`). */
function identify({ request, plan }: Visit, name: string): Outcome {
  plan.context.pendingUser = findUser(request.get('state'), name);
  plan.context.pendingIdentifier ??= plan.context.pendingUser === null ? name : null;
  return { kind: 'passed' };
}

/** The client said who it is: nobody is asked, and the pages show what it said. */
function hinted(visit: Visit): Outcome {
  const { context } = visit.plan;
  context.pendingIdentifier = context.loginHint;
  return identify(visit, context.loginHint);
}

/** Who wants to sign in? */
export const identification: Stage = {
  show: (visit) =>
    visit.plan.context.loginHint === '' ? { kind: 'shown', challenge: challenge(visit) } : hinted(visit),
  answer: (visit, { uid_field: name }) => {
    if (visit.stage.hasCaptcha === true) {
      const errors = fieldError('non_field_errors', 'Failed to authenticate.');
      return { kind: 'shown', challenge: challenge(visit), errors };
    }
    const typed = typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '';
    if (typed !== '') return identify(visit, typed);
    const errors = fieldError('non_field_errors', 'No identification data provided.');
    return { kind: 'shown', challenge: challenge(visit), errors };
  },
};
