import type { Stage, Visit } from './stage.ts';

/** How well a name has done: each wrong answer counts one less, each login one more (reputation of authentik 2026.2.2). */
function reputation({ request, plan }: Visit): number {
  const name = plan.context.pendingUser?.username ?? plan.context.pendingIdentifier;
  let score = 0;
  for (const { action, context, user } of request.get('state').events) {
    if (action === 'login_failed' && context['username'] === name) score -= 1;
    if (action === 'login' && user?.username === name) score += 1;
  }
  return score;
}

/** Ends the flow with a refusal: of everybody, or of a name that a reputation policy is bound for. */
export const deny: Stage = {
  show: (visit) => {
    const { leastReputation: least } = visit.stage;
    if (least === undefined) return { kind: 'denied', message: '' };
    return reputation(visit) > least
      ? { kind: 'passed' }
      : { kind: 'denied', message: 'Too many failures, try later.' };
  },
};
