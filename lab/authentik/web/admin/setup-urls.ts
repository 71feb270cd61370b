import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import { capability } from '../elements/interface.ts';

const address = z.string().nullish();

const setupUrls = z.object({
  provider_info: address,
  issuer: address,
  authorize: address,
  token: address,
  user_info: address,
  logout: address,
  jwks: address,
});

/** Addresses a client needs; those that depend on the application are missing without one. */
export type SetupUrls = z.infer<typeof setupUrls>;

/** The addresses of a provider. */
export const fetchSetupUrls = async (provider: number): Promise<SetupUrls> =>
  setupUrls.parse(await call('GET', `providers/oauth2/${String(provider)}/setup_urls/`));

const field = (id: string, label: string, value: string | null | undefined): TemplateResult =>
  html`<div class="pf-c-form__group">
    <label class="pf-c-form__label" for=${capability('setupUrlNames') ? `«ak-${id}»` : nothing}
      ><span class="pf-c-form__label-text">${label}</span></label
    >
    <input
      id=${capability('setupUrlNames') ? `«ak-${id}»` : nothing}
      class="pf-c-form-control"
      readonly
      type="text"
      value=${value ?? '-'}
    />
  </div>`;

/** The addresses in read-only inputs, "-" while they are not known. */
export const setupUrlFields = (urls: SetupUrls | null): TemplateResult =>
  html`<form class="pf-c-form">
    ${field('providerInfo', 'OpenID Configuration URL', urls?.provider_info)}
    ${field('issuer', 'OpenID Configuration Issuer', urls?.issuer)}
    <hr class="pf-c-divider" />
    ${field('authorize', 'Authorize URL', urls?.authorize)} ${field('token', 'Token URL', urls?.token)}
    ${field('userInfo', 'Userinfo URL', urls?.user_info)} ${field('logout', 'Logout URL', urls?.logout)}
    ${field('jwks', 'JWKS URL', urls?.jwks)}
  </form>`;
