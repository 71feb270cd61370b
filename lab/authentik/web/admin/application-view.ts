import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { call } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { descriptionList, descriptionStyles } from '../elements/description-list.ts';
import '../elements/empty-state.ts';
import { errorDetail } from '../elements/errors.ts';
import '../elements/forms-modal.ts';
import { setPageHeader, type PageHeader } from '../elements/page-header.ts';
import { pageHeading } from '../elements/page-heading.ts';
import { REFRESH } from '../elements/refresh.ts';
import { word } from '../elements/interface.ts';
import { SECTION, tabPanel } from '../elements/tab-panel.ts';
import '../elements/tabs.ts';
import { patternfly } from '../patternfly.ts';
import './application-form.ts';
import { application, type Application } from './application-model.ts';
import './object-changelog.ts';
import { permissionsPanel } from './object-permissions.ts';

/** Page of one application. */
export class ApplicationView extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.button,
    patternfly.grid,
    patternfly.content,
    patternfly.card,
    descriptionStyles,
  ];
  static override properties = {
    applicationSlug: {},
    application: { state: true },
    error: { state: true },
  };

  applicationSlug = '';
  protected application: Application | null = null;
  protected error: unknown = null;

  constructor() {
    super();
    this.addEventListener(REFRESH, () => void this.#load());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('applicationSlug') && this.applicationSlug !== '') void this.#load();
  }

  get #header(): PageHeader {
    return {
      title: this.application?.name ?? 'Loading application...',
      description: this.application?.meta_publisher ?? '',
    };
  }

  protected override updated(): void {
    setPageHeader(this.#header);
  }

  async #load(): Promise<void> {
    try {
      this.application = application.parse(await call('GET', `core/applications/${this.applicationSlug}/`));
    } catch (error) {
      this.error = error;
    }
  }

  override render(): TemplateResult {
    if (this.error !== null) {
      return html`<ak-empty-state icon="fa-ban"
        ><span>Failed to fetch application "${this.applicationSlug}".</span>
        <div slot="body">${errorDetail(this.error)}</div></ak-empty-state
      >`;
    }
    if (this.application === null) return html`<ak-empty-state default-label></ak-empty-state>`;
    return html`${pageHeading(this.#header)}
      <main>
        <ak-tabs>
          ${tabPanel({
            slot: 'page-overview',
            title: 'Overview',
            className: SECTION,
            content: this.#overview(this.application),
          })}
          ${this.#emptyTab('page-app-entitlements', 'Application entitlements')}
          ${this.#emptyTab('page-policy-bindings', 'Policy / Group / User Bindings')} ${permissionsPanel()}
        </ak-tabs>
      </main>`;
  }

  /** Tabs that hold nothing of interest here: bindings are made through the API. */
  #emptyTab(id: string, label: string): TemplateResult {
    return tabPanel({
      slot: id,
      title: label,
      className: SECTION,
      content: html`<div class="pf-c-card"><div class="pf-c-card__body">No objects found.</div></div>`,
    });
  }

  #overview(row: Application): TemplateResult {
    const provider = row.provider_obj;
    return html`<div class="pf-l-grid pf-m-gutter">
      <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-2-col-on-xl">
        <div class="pf-c-card__title">Related</div>
        <div class="pf-c-card__body">
          ${descriptionList([
            ...(provider === null
              ? []
              : [
                  [
                    'Provider',
                    html`<a href="#/core/providers/${provider.pk}"
                      >${provider.name} (${provider.verbose_name})</a
                    >`,
                  ] as const,
                ]),
            [
              'Policy engine mode',
              html`<span class="pf-m-monospace"
                >${row.policy_engine_mode === 'any' ? word('anyPolicy') : word('allPolicies')}</span
              >`,
            ],
            ['Edit', this.#edit(row)],
            ...((row.launch_url ?? '') === '' ? [] : [['Launch', this.#launch(row)] as const]),
          ])}
        </div>
      </div>
      <div class="pf-c-card pf-l-grid__item pf-m-12-col pf-m-10-col-on-xl">
        <div class="pf-c-card__title">Changelog</div>
        <div class="pf-c-card__body">
          <ak-object-changelog .pk=${row.pk} .model=${'authentik_core.application'}></ak-object-changelog>
        </div>
      </div>
    </div>`;
  }

  #edit(row: Application): TemplateResult {
    return html`<ak-forms-modal>
      <span slot="submit">${word('submitEdit')}</span>
      <span slot="header">Update Application</span>
      <ak-application-form slot="form" .instancePk=${row.slug}></ak-application-form>
      <button slot="trigger" class="pf-c-button pf-m-secondary">Edit</button>
    </ak-forms-modal>`;
  }

  #launch(row: Application): TemplateResult {
    return html`<a target="_blank" href=${row.launch_url ?? nothing} class="pf-c-button pf-m-secondary"
      >Launch</a
    >`;
  }
}

define('ak-application-view', ApplicationView);
