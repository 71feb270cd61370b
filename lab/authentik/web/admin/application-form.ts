import { html, nothing, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import '../elements/alert.ts';
import { define } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { ModelForm } from '../elements/form.ts';
import { application, type Application } from './application-model.ts';
import { identityRows, interfaceGroup, policyEngineRow } from './application-rows.ts';
import './backchannel-providers-input.ts';
import './provider-search-input.ts';

// The form writes messages into the rows itself; a list that changed would wipe them.
const NONE: readonly string[] = [];
const noErrors = (): readonly string[] => NONE;

/** Up to 2025.10 the icon takes a request of its own, even when there is none. */
const setIcon = (slug: string, url: unknown): Promise<Json> =>
  call('POST', `core/applications/${slug}/set_icon_url/`, { url: url ?? '' });

const providerNumber = (provider: unknown): number | null =>
  typeof provider === 'string' && provider !== '' ? Number(provider) : null;

/** Form of an application. */
export class ApplicationForm extends ModelForm<Application> {
  static override properties = { provider: { attribute: false } };

  /** Primary key of the provider that a new application gets. */
  provider: number | null = null;

  protected override async loadInstance(slug: string | number): Promise<Application> {
    return application.parse(await call('GET', `core/applications/${String(slug)}/`));
  }

  protected override async send(data: Json): Promise<Json> {
    const { meta_icon: icon, ...rest } = data;
    const upload = capability('applicationIcon') === 'upload';
    const body = {
      ...rest,
      ...(capability('providerKey') === 'number' && { provider: providerNumber(rest['provider']) }),
      backchannel_providers: [],
      ...(!upload && { meta_icon: icon ?? '' }),
    };
    if (this.instance === null) {
      const created = await call('POST', 'core/applications/', body);
      if (upload) await setIcon(application.parse(created).slug, icon);
      return created;
    }
    const { slug } = this.instance;
    const saved = await call('PUT', `core/applications/${slug}/`, body);
    if (upload) await setIcon(application.parse(saved).slug, icon);
    const next = application.parse(saved).slug;
    // The slug is the key: what is on the page now is somewhere else.
    if (next !== slug) {
      this.instancePk = next;
      location.hash = `#/core/applications/${next}`;
    }
    return saved;
  }

  protected override successMessage(): string {
    return this.instance === null ? 'Successfully created application.' : 'Successfully updated application.';
  }

  protected override renderRows(): TemplateResult {
    const fields = this.instance ?? {};
    return html`${
        this.instance === null && capability('applicationWizardTrigger') !== 'hint'
          ? html`<ak-alert level="info"
              >Using this form will only create an Application. In order to authenticate with the application,
              you will have to manually pair it with a Provider.</ak-alert
            >`
          : nothing
      }
      ${identityRows(fields, noErrors, capability('slugFollowsName'))}
      <ak-provider-search-input
        name="provider"
        label="Provider"
        placeholder=${capability('dialogs') === 'native' ? 'Search for a provider...' : nothing}
        .value=${this.instance?.provider ?? this.provider}
        blankable
        help="Select a provider that this application should use."
      ></ak-provider-search-input>
      <ak-backchannel-providers-input
        name="backchannelProviders"
        label="Backchannel Providers"
        help="Select backchannel providers which augment the functionality of the main provider."
      ></ak-backchannel-providers-input>
      ${policyEngineRow(fields)} ${interfaceGroup('UI settings', fields, noErrors)}`;
  }
}

define('ak-application-form', ApplicationForm);
