import { Hono } from 'hono';
import { z } from 'zod';
import { csrfProblem } from '../authentication.ts';
import type { Environment, RequestContext } from '../environment.ts';
import { recordException } from '../events.ts';
import { latency } from '../middleware.ts';
import type { Flow } from '../model.ts';
import { hasHost, lastValue, redirectLocation, withQuery } from '../addresses.ts';
import { notFoundPage } from '../server-pages.ts';
import {
  accessDeniedChallenge,
  envelop,
  flowErrorChallenge,
  leavesFlow,
  redirectChallenge,
  typed,
} from './challenges.ts';
import { type Challenge, isApplicable, type Plan, planFlow } from './plan.ts';
import { stages } from './stages/index.ts';
import type { Outcome } from './stages/stage.ts';

/** A flow that a request carries on. */
interface Execution {
  readonly request: RequestContext;
  readonly flow: Flow;
  /** Query of the flow's page, handed over in the parameter `query`. */
  readonly query: URLSearchParams;
}

/** A request that was refused before it reached the stage; nothing is broken, so no event tells of it. */
class Refusal extends Error {}

const answerSchema = z.record(z.string(), z.unknown());

/** Fields of an answer. @throws Refusal for anything but a JSON object. */
async function readAnswer(request: RequestContext): Promise<Record<string, unknown>> {
  const type = request.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(`Unsupported media type "${type}" in request.`);
  }
  const text = await request.req.text();
  try {
    return answerSchema.parse(JSON.parse(text === '' ? '{}' : text));
  } catch (problem) {
    throw new Refusal('JSON parse error', { cause: problem });
  }
}

/** A challenge as the executor answers it; a page of its own origin may frame it. */
function reply(request: RequestContext, challenge: Challenge): Response {
  request.header('x-frame-options', 'SAMEORIGIN');
  return request.json(typed(request, challenge));
}

/** The flow ends with a refusal. Its page has no way back to the destination any more. */
function deny({ request, flow }: Execution, plan: Plan | null, message: string): Response {
  request.get('session').plan = null;
  const surroundings = { request, flow, context: plan?.context ?? null, query: new URLSearchParams() };
  return reply(request, envelop(surroundings, accessDeniedChallenge(message)));
}

/** No stage is left: on to `next`, which is looked at only now. */
function done(execution: Execution, plan: Plan | null, queryForgotten = false): Response {
  const { request, query } = execution;
  request.get('session').plan = null;
  const next = queryForgotten ? '/' : (lastValue(query, 'next') ?? '/');
  if (next === '' || hasHost(next)) return deny(execution, plan, 'Invalid next URL');
  return reply(request, redirectChallenge(redirectLocation(next)));
}

/**
 * Sends the page to the next stage: a redirect to this very address. When its query is not written the way authentik
 * writes it, the addresses differ, and the redirect becomes a challenge that no page can follow.
 */
function toItself(request: RequestContext): Response {
  const { pathname, search, searchParams } = new URL(request.req.url);
  const location = withQuery(pathname, searchParams);
  if (location !== `${pathname}${search}`) return reply(request, redirectChallenge(location));
  request.header('x-frame-options', 'SAMEORIGIN');
  return request.redirect(location);
}

/** What comes instead of `next`, such as the answer to the client. */
function finish(
  { request, flow, query }: Execution,
  plan: Plan,
  ending: NonNullable<Plan['finish']>,
): Response {
  const session = request.get('session');
  session.plan = null;
  const challenge = ending(request);
  if (!leavesFlow(challenge)) session.plan = plan;
  return reply(request, envelop({ request, flow, context: plan.context, query }, challenge));
}

/** What the stage's visit comes to. */
function conclude(execution: Execution, plan: Plan, outcome: Outcome): Response {
  const { request, flow, query } = execution;
  switch (outcome.kind) {
    case 'shown': {
      const surroundings = { request, flow, context: plan.context, query };
      return reply(request, envelop(surroundings, outcome.challenge, outcome.errors));
    }
    case 'denied':
      return deny(execution, plan, outcome.message);
    case 'passed':
      plan.remaining.shift();
      if (plan.remaining.length === 0 && plan.finish === null) {
        return done(execution, plan, outcome.queryForgotten);
      }
      request.get('session').plan = plan;
      return toItself(request);
  }
}

/** Carries a plan one step further. */
async function proceed(execution: Execution, plan: Plan): Promise<Response> {
  const { request } = execution;
  const refused = csrfProblem(request);
  if (refused !== null) throw new Refusal(refused);
  const [stage] = plan.remaining;
  if (stage === undefined) {
    return plan.finish === null ? done(execution, plan) : finish(execution, plan, plan.finish);
  }
  const visit = { request, plan, stage };
  const { show, answer } = stages[stage.kind];
  const outcome =
    request.req.method === 'POST' && answer !== undefined
      ? await answer(visit, await readAnswer(request))
      : await show(visit);
  return conclude(execution, plan, outcome);
}

/** Takes up the plan of the session, or makes one; a plan of another flow is given up. */
function execute(execution: Execution): Response | Promise<Response> {
  const { request, flow } = execution;
  const session = request.get('session');
  if (session.plan?.flow.pk === flow.pk) return proceed(execution, session.plan);
  session.plan = null;
  if (!isApplicable(request, flow)) {
    return flow.designation === 'authentication' && request.get('user') !== null
      ? done(execution, null)
      : deny(execution, null, 'Flow does not apply to current user.');
  }
  if (flow.stages.length === 0) return done(execution, null);
  session.plan = planFlow(flow);
  return proceed(execution, session.plan);
}

/** Whatever goes wrong is a page, too: HTTP 200 and `ak-stage-flow-error`. */
function brokenFlow(request: RequestContext, problem: unknown): Response {
  const message = problem instanceof Error ? problem.message : String(problem);
  if (!(problem instanceof Refusal)) {
    recordException(request, 'system_exception', problem, 'System exception during flow execution.');
  }
  return reply(request, flowErrorChallenge(request, message));
}

/** The flow executor, `/api/v3/flows/executor/<slug>/`. */
export function executorRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  const path = '/api/v3/flows/executor/:slug/';
  app.use(path, latency());

  app.on(['GET', 'POST'], path, async (request) => {
    const flow = request.get('state').flows.get(request.req.param('slug'));
    if (flow === undefined) return notFoundPage(request);
    const { searchParams } = new URL(request.req.url);
    const query = new URLSearchParams(lastValue(searchParams, 'query') ?? '');
    try {
      return await execute({ request, flow, query });
    } catch (problem) {
      return brokenFlow(request, problem);
    }
  });

  app.all(path, (request) =>
    request.json({ detail: `Method "${request.req.method}" not allowed.` }, 405, {
      allow: 'GET, POST, HEAD, OPTIONS',
    }),
  );

  return app;
}
