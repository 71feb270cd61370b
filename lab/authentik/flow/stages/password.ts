import { recordEvent } from '../../events.ts';
import { isPassword } from '../../digests.ts';
import type { Challenge } from '../plan.ts';
import { fieldError, requiredText, type Outcome, type Stage, type Visit } from './stage.ts';

/** With this many wrong passwords the flow ends (`failed_attempts_before_cancel`). */
const ATTEMPTS = 5;

const challengeOf = ({ request }: Visit): Challenge => ({
  component: 'ak-stage-password',
  ...(request.get('state').capabilities.identificationKeys.includes('allow_show_password') && {
    allow_show_password: false,
  }),
});

const WRONG = 'Invalid password';

/** The answer is the same for a wrong password, an unknown name and a deactivated account. */
function refuse(visit: Visit): Outcome {
  const { request, plan } = visit;
  const { context } = plan;
  const username = context.pendingUser?.username ?? context.pendingIdentifier ?? '';
  recordEvent(request, 'login_failed', { username }, context.pendingUser);
  context.wrongPasswords += 1;
  return context.wrongPasswords >= ATTEMPTS
    ? { kind: 'denied', message: request.get('state').capabilities.wrongPasswordExplained ? WRONG : '' }
    : { kind: 'shown', challenge: challengeOf(visit), errors: fieldError('password', WRONG) };
}

/** Is it really them? */
export const password: Stage = {
  show: (visit) => ({ kind: 'shown', challenge: challengeOf(visit) }),
  answer: (visit, { password: typed }) => {
    const errors = requiredText('password', typed);
    if (errors !== null) return { kind: 'shown', challenge: challengeOf(visit), errors };
    const { context } = visit.plan;
    const user = context.pendingUser;
    if (user?.isActive !== true || !isPassword(user.password, String(typed))) return refuse(visit);
    context.methods.push('pwd');
    return { kind: 'passed' };
  },
};
