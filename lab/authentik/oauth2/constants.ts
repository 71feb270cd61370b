/** Claim `acr` of every token. */
export const ACR = 'goauthentik.io/providers/oauth2/default';

/** Response types, spelled exactly so; any other order of the words is unknown. */
export const RESPONSE_TYPES = [
  'code',
  'id_token',
  'id_token token',
  'code token',
  'code id_token',
  'code id_token token',
] as const;

/** How the answer of the authorization endpoint reaches the client. */
export const RESPONSE_MODES = ['query', 'fragment', 'form_post'] as const;

/** A response type that is known. */
export type ResponseType = (typeof RESPONSE_TYPES)[number];

/** A response mode that is known. */
export type ResponseMode = (typeof RESPONSE_MODES)[number];
