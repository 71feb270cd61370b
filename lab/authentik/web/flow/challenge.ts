import { z } from 'zod';

const errorDetail = z.object({ string: z.string(), code: z.string() });

/** Keys that any challenge may have. */
const common = z.object({
  flow_info: z.object({ title: z.string(), background: z.string(), cancel_url: z.string() }).nullish(),
  response_errors: z.record(z.string(), z.array(errorDetail)).nullish(),
  pending_user: z.string().nullish(),
  pending_user_avatar: z.string().nullish(),
});

const permission = z.object({ id: z.string(), name: z.string() });

const deviceChallenge = z.looseObject({
  device_class: z.string(),
  device_uid: z.string(),
  last_used: z.string().nullish(),
});

const challenges = {
  identification: common.extend({
    component: z.literal('ak-stage-identification'),
    user_fields: z.array(z.string()).nullish(),
    pending_user_identifier: z.string().nullish(),
    password_fields: z.boolean(),
    allow_show_password: z.boolean().optional(),
    application_pre: z.string().nullish(),
    flow_designation: z.string(),
    primary_action: z.string(),
    enroll_url: z.string().nullish(),
    recovery_url: z.string().nullish(),
  }),
  password: common.extend({
    component: z.literal('ak-stage-password'),
    recovery_url: z.string().nullish(),
    allow_show_password: z.boolean().optional(),
  }),
  authenticatorValidate: common.extend({
    component: z.literal('ak-stage-authenticator-validate'),
    device_challenges: z.array(deviceChallenge),
  }),
  userLogin: common.extend({ component: z.literal('ak-stage-user-login') }),
  consent: common.extend({
    component: z.literal('ak-stage-consent'),
    header_text: z.string(),
    permissions: z.array(permission),
    additional_permissions: z.array(permission),
    token: z.string(),
  }),
  accessDenied: common.extend({
    component: z.literal('ak-stage-access-denied'),
    error_message: z.string().nullish(),
  }),
  flowError: common.extend({
    component: z.literal('ak-stage-flow-error'),
    request_id: z.string().nullish(),
    error: z.string().nullish(),
    traceback: z.string().nullish(),
  }),
  autosubmit: common.extend({
    component: z.literal('ak-stage-autosubmit'),
    url: z.string(),
    attrs: z.record(z.string(), z.string()),
  }),
  sessionEnd: common.extend({
    component: z.literal('ak-stage-session-end'),
    application_name: z.string().nullish(),
    application_launch_url: z.string().nullish(),
    invalidation_flow_url: z.string().nullish(),
    brand_name: z.string(),
  }),
  redirect: common.extend({ component: z.literal('xak-flow-redirect'), to: z.string() }),
};

const challenge = z.discriminatedUnion('component', [
  challenges.identification,
  challenges.password,
  challenges.authenticatorValidate,
  challenges.userLogin,
  challenges.consent,
  challenges.accessDenied,
  challenges.flowError,
  challenges.autosubmit,
  challenges.sessionEnd,
  challenges.redirect,
]);

/** What the executor's endpoint wants to be shown (protocol 3.3). */
export type Challenge = z.infer<typeof challenge>;

/** Keys that any challenge may have. */
export type CommonChallenge = z.infer<typeof common>;

/** The challenge of one component. */
export type ChallengeOf<Component extends Challenge['component']> = Extract<
  Challenge,
  { component: Component }
>;

/** A second factor the user may choose. */
export type DeviceChallenge = z.infer<typeof deviceChallenge>;

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
