import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { truth } from './fields.ts';
import type { Json } from './json.ts';

/** Settings of the server; all but one are at their defaults for good. */
function serialize({ tenant, capabilities }: State): Json {
  const { settingsKeys } = capabilities;
  const has = (key: string): boolean => settingsKeys.includes(key);
  return {
    avatars: 'gravatar,initials',
    default_user_change_name: true,
    default_user_change_email: tenant.defaultUserChangeEmail,
    default_user_change_username: false,
    event_retention: 'days=365',
    ...(has('reputation_limits') && { reputation_lower_limit: -5, reputation_upper_limit: 5 }),
    footer_links: [],
    gdpr_compliance: true,
    impersonation: true,
    ...(has('impersonation_require_reason') && { impersonation_require_reason: true }),
    default_token_duration: 'minutes=30',
    default_token_length: 60,
    ...(has('pagination') && { pagination_default_page_size: 20, pagination_max_page_size: 100 }),
    // Those that were switched, of which there is none.
    ...(has('flags') && { flags: {} }),
  };
}

const schema = z.object({ default_user_change_email: truth().optional() });

/** Settings: `admin/settings/`; whether users may change their own e-mail address can be changed. */
export function addSettings(api: Hono<Environment>): void {
  api.get('/admin/settings/', (request) => {
    requireAdministrator(request);
    return request.json(serialize(request.get('state')));
  });
  api.on(['PUT', 'PATCH'], '/admin/settings/', async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const { default_user_change_email: mayChange } = validated(schema, await readBody(request));
    state.tenant.defaultUserChangeEmail = mayChange ?? state.tenant.defaultUserChangeEmail;
    return request.json(serialize(state));
  });
}
