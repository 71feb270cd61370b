import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';

/** An event as the API shows it (`events/events/`). */
export const eventRow = z.object({
  pk: z.string(),
  action: z.string(),
  app: z.string(),
  user: z.object({ pk: z.number().nullish(), username: z.string().nullish() }).catch({}),
  context: z.record(z.string(), z.unknown()),
  client_ip: z.string().nullable(),
  created: z.string(),
  brand: z.object({ name: z.string().nullish() }).catch({}),
});

/** An event. */
export type EventRow = z.infer<typeof eventRow>;

const labels: Readonly<Record<string, string>> = {
  login: 'Login',
  login_failed: 'Failed login',
  logout: 'Logout',
  user_write: 'User was written to',
  suspicious_request: 'Suspicious request',
  password_set: 'Password set',
  secret_view: 'Secret was viewed',
  secret_rotate: 'Secret was rotated',
  invitation_used: 'Invitation used',
  authorize_application: 'Application authorized',
  source_linked: 'Source linked',
  impersonation_started: 'Impersonation started',
  impersonation_ended: 'Impersonation ended',
  flow_execution: 'Flow execution',
  policy_execution: 'Policy execution',
  policy_exception: 'Policy exception',
  property_mapping_exception: 'Property Mapping exception',
  system_task_execution: 'System task execution',
  system_task_exception: 'System task exception',
  system_exception: 'General system exception',
  configuration_error: 'Configuration error',
  configuration_warning: 'Configuration warning',
  model_created: 'Model created',
  model_updated: 'Model updated',
  model_deleted: 'Model deleted',
  email_sent: 'Email sent',
  update_available: 'Update available',
};

/** What happened, in words. */
export const actionLabel = (action: string): string => labels[action] ?? action;

/** Who did it, with a link to the account. */
export function eventUser({ user }: EventRow): TemplateResult {
  if ((user.username ?? '') === '') return html`-`;
  return html`<div>
    ${
      (user.pk ?? 0) > 0
        ? html`<a href="#/identity/users/${user.pk}">${user.username}</a>`
        : html`<span>${user.username}</span>`
    }
  </div>`;
}

/** Where it came from. */
export const eventAddress = (event: EventRow): TemplateResult =>
  html`<div>${event.client_ip ?? '-'}</div>
    <small>${nothing}</small>`;

/** Everything the event carries. */
export const eventContext = (event: EventRow): TemplateResult =>
  html`<pre>${JSON.stringify(event.context, null, 4)}</pre>`;
