import { html, LitElement, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import '../elements/chips.ts';
import '../elements/form-row.ts';
import '../elements/tooltip.ts';

/** Opens the list of providers for the back channel. None of the kinds that are listed there can be made here. */
export class ProviderSelectTable extends Element {
  override render(): TemplateResult {
    return html`<slot name="trigger"></slot>`;
  }
}

/** Providers that work behind the application's own one. Renders into the light DOM. */
export class BackchannelProvidersInput extends LitElement {
  static override properties = { name: {}, label: {}, help: {} };

  name = '';
  label = '';
  help = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<ak-form-element-horizontal label=${this.label} name=${this.name}>
      <div class="pf-c-input-group">
        <ak-provider-select-table>
          <button slot="trigger" class="pf-c-button pf-m-control" type="button">
            <pf-tooltip position="top" content="Add provider"></pf-tooltip>
            <i class="fas fa-plus" aria-hidden="true"></i>
          </button>
        </ak-provider-select-table>
        <div class="pf-c-form-control"><ak-chip-group name=${this.name}></ak-chip-group></div>
      </div>
      <p class="pf-c-form__helper-text">${this.help}</p>
    </ak-form-element-horizontal>`;
  }
}

define('ak-provider-select-table', ProviderSelectTable);
define('ak-backchannel-providers-input', BackchannelProvidersInput);
