import { z } from 'zod';

/** An account as the API shows it (`core/users/`). */
export const userRow = z.object({
  pk: z.number(),
  username: z.string(),
  name: z.string(),
  email: z.string(),
  is_active: z.boolean(),
  is_superuser: z.boolean(),
  last_login: z.string().nullable(),
  password_change_date: z.string().nullish(),
  type: z.enum(['internal', 'external', 'service_account', 'internal_service_account']),
  path: z.string(),
  attributes: z.record(z.string(), z.unknown()),
  uid: z.string(),
});

/** An account. */
export type UserRow = z.infer<typeof userRow>;

/** Types of accounts in words. */
export const userTypeLabels: Readonly<Record<UserRow['type'], string>> = {
  internal: 'Internal',
  external: 'External',
  service_account: 'Service account',
  internal_service_account: 'Service account (internal)',
};
