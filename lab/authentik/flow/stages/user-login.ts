import { signIn } from '../../sessions.ts';
import type { Stage } from './stage.ts';

/** Signs them in. */
export const userLogin: Stage = {
  show: ({ request, plan }) => {
    const user = plan.context.pendingUser;
    if (user?.isActive !== true) return { kind: 'denied', message: '' };
    const before = request.get('session').login?.user;
    signIn(request, user, plan.context.methods);
    return { kind: 'passed', queryForgotten: before !== undefined && before !== user.pk };
  },
};
