import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { truth } from './fields.ts';
import type { Json } from './json.ts';

/** Settings of the server (2026.2.2); all but one are at their defaults for good. */
const serialize = ({ tenant }: State): Json => ({
  avatars: 'gravatar,initials',
  default_user_change_name: true,
  default_user_change_email: tenant.defaultUserChangeEmail,
  default_user_change_username: false,
  event_retention: 'days=365',
  reputation_lower_limit: -5,
  reputation_upper_limit: 5,
  footer_links: [],
  gdpr_compliance: true,
  impersonation: true,
  impersonation_require_reason: true,
  default_token_duration: 'days=1',
  default_token_length: 60,
  pagination_default_page_size: 20,
  pagination_max_page_size: 100,
  flags: {
    enterprise_audit_include_expanded_diff: false,
    flows_continuous_login: false,
    flows_refresh_others: false,
    policies_buffered_access_view: false,
  },
});

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
