import { z } from 'zod';
import { ApiError, call } from '../api.ts';

const me = z.object({
  user: z.object({
    pk: z.number(),
    username: z.string(),
    name: z.string(),
    is_superuser: z.boolean(),
    system_permissions: z.array(z.string()).catch([]),
  }),
});

/** Who is signed in. */
export type SessionUser = z.infer<typeof me>['user'];

/** Whether somebody may see the admin interface. */
export const canAccessAdmin = ({ is_superuser, system_permissions }: SessionUser): boolean =>
  is_superuser || system_permissions.includes('access_admin_interface');

/** Name to greet somebody with. */
export const displayName = ({ name, username }: SessionUser): string => (name === '' ? username : name);

let current: Promise<SessionUser | null> | null = null;

/** Leads to the login; the page that was asked for comes after it. */
function signIn(): void {
  const address = new URL('/flows/-/default/authentication/', location.origin);
  address.searchParams.set('next', `${location.pathname}${location.search}${location.hash}`);
  location.assign(address);
}

async function ask(): Promise<SessionUser | null> {
  try {
    return me.parse(await call('GET', 'core/users/me/')).user;
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 403)) throw error;
    signIn();
    return null;
  }
}

/** Who is signed in, asked once per page; null for nobody, and then the browser is on its way to the login. */
export const sessionUser = (): Promise<SessionUser | null> => (current ??= ask());
