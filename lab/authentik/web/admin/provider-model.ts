import { z } from 'zod';

/** A provider as lists show it (`providers/all/`). */
export const providerSummary = z.object({
  pk: z.number(),
  name: z.string(),
  component: z.string(),
  verbose_name: z.string(),
  meta_model_name: z.string(),
  assigned_application_slug: z.string().nullable(),
  assigned_application_name: z.string().nullable(),
  assigned_backchannel_application_slug: z.string().nullish(),
  assigned_backchannel_application_name: z.string().nullish(),
});

/** A provider as lists show it. */
export type ProviderSummary = z.infer<typeof providerSummary>;

const redirectUri = z.object({
  matching_mode: z.enum(['strict', 'regex']),
  url: z.string(),
  redirect_uri_type: z.string().optional(),
});

/** What the form of an OAuth2 provider is about; every key can be missing while the form is being filled. */
export const oauth2Fields = z
  .object({
    name: z.string(),
    authentication_flow: z.string().nullable(),
    authorization_flow: z.string().nullable(),
    invalidation_flow: z.string().nullable(),
    property_mappings: z.array(z.string()),
    client_type: z.enum(['confidential', 'public']),
    client_id: z.string(),
    client_secret: z.string(),
    access_code_validity: z.string(),
    access_token_validity: z.string(),
    refresh_token_validity: z.string(),
    refresh_token_threshold: z.string(),
    include_claims_in_id_token: z.boolean(),
    signing_key: z.string().nullable(),
    encryption_key: z.string().nullable(),
    /** One text with a line each, up to 2024.10.2. */
    redirect_uris: z.union([z.string(), z.array(redirectUri)]),
    backchannel_logout_uri: z.string(),
    logout_uri: z.string(),
    logout_method: z.enum(['backchannel', 'frontchannel']),
    sub_mode: z.string(),
    issuer_mode: z.enum(['per_provider', 'global']),
    jwks_sources: z.array(z.string()),
    jwt_federation_sources: z.array(z.string()),
    jwt_federation_providers: z.array(z.coerce.number()),
  })
  .partial();

/** What the form of an OAuth2 provider is about. */
export type OAuth2Fields = z.infer<typeof oauth2Fields>;

/** An OAuth2 provider (`providers/oauth2/<pk>/`). */
export const oauth2Provider = oauth2Fields.extend(providerSummary.shape);

/** An OAuth2 provider. */
export type OAuth2Provider = z.infer<typeof oauth2Provider>;
