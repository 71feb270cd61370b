import { z } from 'zod';

const errorDetail = z.object({ string: z.string() });

/** A source of identities on the first page. */
const source = z.looseObject({ name: z.string() });

/** A field of a prompt. */
const promptField = z.looseObject({
  field_key: z.string(),
  label: z.string(),
  type: z.string(),
  required: z.boolean(),
  /** What the server suggests. */
  initial_value: z.string().nullish(),
});

/** A device that may give the second factor. */
const deviceChallenge = z.looseObject({
  device_class: z.string(),
  device_uid: z.string(),
  /** What a passkey is asked to sign, and which passkeys may. */
  challenge: z
    .looseObject({ allowCredentials: z.array(z.looseObject({ id: z.string() })).optional() })
    .optional(),
});

/** A kind of device that may be set up where one is forced, such as `authentik_stages_authenticator_totp.…`. */
const configurationStage = z.looseObject({ meta_model_name: z.string() });

/**
 * What authentik's flow executor asks, as far as a login has to know it (`/api/v3/flows/executor/…`, authentik 2024.6 to
 * 2026.8). A stage nobody has seen yet has a `component`, too.
 */
const challengeSchema = z.looseObject({
  component: z.string(),
  response_errors: z.record(z.string(), z.array(errorDetail)).nullish(),
  /** Whom the flow takes the browser's user for. */
  pending_user: z.string().nullish(),
  /** Names the first page asks for: none where it offers sources alone. */
  user_fields: z.array(z.string()).nullish(),
  sources: z.array(source).nullish(),
  /** Where whoever has a passkey needs no password. */
  passwordless_url: z.string().nullish(),
  /** The captcha inside the first page. */
  captcha_stage: z.unknown().optional(),
  fields: z.array(promptField).nullish(),
  device_challenges: z.array(deviceChallenge).nullish(),
  configuration_stages: z.array(configurationStage).nullish(),
  /** `otpauth://` address of an app that is to be set up. */
  config_url: z.string().nullish(),
});

/** What the executor asks. */
export type Challenge = z.infer<typeof challengeSchema>;

/** A field of a prompt. */
export type PromptField = z.infer<typeof promptField>;

/** Challenges that lead out of the flow: no stage is shown for long. */
const LEAVING: readonly string[] = ['xak-flow-redirect', 'ak-stage-autosubmit'];

/** Whether a challenge leads out of the flow. */
export const leaves = ({ component }: Challenge): boolean => LEAVING.includes(component);

/** Reads an answer of the executor; `undefined` for a text that is none. */
export function readChallenge(text: string): Challenge | undefined {
  try {
    return challengeSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
