import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { addApiToken, addGroup, addUser } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { text, truth, unique } from './fields.ts';
import { models, recordModel } from './models.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days a token lives unless the body says otherwise. */
const VALIDITY = 360;

/** Accounts of machines: `core/users/service_account/` makes one with a token as its password. */
export function addServiceAccounts(api: Hono<Environment>): void {
  api.post('/core/users/service_account/', async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const schema = z.object({
      name: unique(text(), (name) => [...state.users.values()].some((user) => user.username === name)),
      create_group: truth().optional(),
      expiring: truth().optional(),
      expires: text().pipe(z.coerce.date()).optional(),
    });
    const {
      name,
      create_group: withGroup,
      expiring = true,
      expires,
    } = validated(schema, await readBody(request));
    const user = addUser(state, {
      username: name,
      name,
      type: 'service_account',
      path: 'goauthentik.io/service-accounts',
      attributes: { 'goauthentik.io/user/token-expires': expiring },
    });
    recordModel(request, 'model_created', models.user, user);
    const group = withGroup === true ? addGroup(state, { name, members: [user.pk] }) : undefined;
    if (group) recordModel(request, 'model_created', models.group, group);
    const token = addApiToken(state, {
      identifier: `service-account-${name.toLowerCase()}-password`,
      user: user.pk,
      intent: 'app_password',
      expires: expiring ? (expires ?? new Date(Date.now() + VALIDITY * DAY)) : null,
    });
    return request.json({
      username: user.username,
      user_uid: user.uid,
      user_pk: user.pk,
      ...(group ? { group_pk: group.pk } : {}),
      token: token.key,
    });
  });
}
