import { z } from 'zod';

const errorDetail = z.object({ string: z.string(), code: z.string() });

/** Keys that any challenge may have. */
const common = z.object({
  flow_info: z.object({ title: z.string(), cancel_url: z.string() }).nullish(),
  response_errors: z.record(z.string(), z.array(errorDetail)).nullish(),
  pending_user: z.string().nullish(),
});

const permission = z.object({ id: z.string(), name: z.string() });

const challenge = z.discriminatedUnion('component', [
  common.extend({
    component: z.literal('ak-stage-identification'),
    user_fields: z.array(z.string()).nullish(),
    pending_user_identifier: z.string().nullish(),
    password_fields: z.boolean(),
    application_pre: z.string().nullish(),
    flow_designation: z.string(),
    primary_action: z.string(),
    sources: z.array(z.object({ name: z.string(), challenge: z.object({ to: z.string() }) })),
    passwordless_url: z.string().nullish(),
    captcha_stage: z.unknown().optional(),
  }),
  common.extend({
    component: z.literal('ak-stage-password'),
  }),
  common.extend({
    component: z.literal('ak-stage-authenticator-validate'),
    device_challenges: z.array(
      z.looseObject({
        device_class: z.string(),
        device_uid: z.string(),
        challenge: z.record(z.string(), z.unknown()),
        last_used: z.string().nullish(),
      }),
    ),
  }),
  common.extend({ component: z.literal('ak-stage-authenticator-totp'), config_url: z.string() }),
  common.extend({ component: z.literal('ak-stage-captcha') }),
  common.extend({
    component: z.literal('ak-stage-authenticator-webauthn'),
    registration: z.object({
      rp: z.object({ id: z.string(), name: z.string() }),
      user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
      challenge: z.string(),
      pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
      excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal('public-key') })),
      authenticatorSelection: z.object({ residentKey: z.enum(['discouraged', 'preferred', 'required']) }),
    }),
  }),
  common.extend({
    component: z.literal('ak-stage-prompt'),
    fields: z.array(z.looseObject({ field_key: z.string(), label: z.string(), required: z.boolean() })),
  }),
  common.extend({ component: z.literal('ak-stage-user-login') }),
  common.extend({
    component: z.literal('ak-stage-consent'),
    header_text: z.string(),
    permissions: z.array(permission),
    additional_permissions: z.array(permission),
    token: z.string(),
  }),
  common.extend({
    component: z.literal('ak-stage-access-denied'),
    error_message: z.string().nullish(),
  }),
  common.extend({
    component: z.literal('ak-stage-flow-error'),
    request_id: z.string().nullish(),
    error: z.string().nullish(),
    traceback: z.string().nullish(),
  }),
  common.extend({
    component: z.literal('ak-stage-autosubmit'),
    url: z.string(),
    attrs: z.record(z.string(), z.string()),
  }),
  common.extend({
    component: z.literal('ak-stage-session-end'),
    application_name: z.string().nullish(),
    application_launch_url: z.string().nullish(),
    invalidation_flow_url: z.string().nullish(),
    brand_name: z.string(),
  }),
  common.extend({ component: z.literal('xak-flow-redirect'), to: z.string() }),
]);

/** What the executor's endpoint wants to be shown. */
export type Challenge = z.infer<typeof challenge>;

/** Keys that any challenge may have. */
export type CommonChallenge = z.infer<typeof common>;

/** The challenge of one component. */
export type ChallengeOf<Component extends Challenge['component']> = Extract<
  Challenge,
  { component: Component }
>;

/** A sentence of the server about a field. */
export type ErrorDetail = z.infer<typeof errorDetail>;

/** Reads an answer of the executor's endpoint. @throws ZodError for a component this interface cannot show. */
export const parseChallenge = (answer: unknown): Challenge => challenge.parse(answer);

/** The challenge shown when the endpoint gave no usable answer. */
export const failure = (error: string): Challenge => ({
  component: 'ak-stage-flow-error',
  error,
  request_id: '',
});
