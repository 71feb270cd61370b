import { html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

/** A notice in the page. */
export class Alert extends Element {
  static override styles = [Element.styles, patternfly.alert];
  static override properties = {
    level: {},
    inline: { type: Boolean },
    plain: { type: Boolean },
    icon: {},
  };

  level: 'info' | 'warning' | 'danger' | 'success' = 'warning';
  inline = false;
  plain = false;
  icon = 'fa-exclamation-circle';

  override render(): TemplateResult {
    const modifiers = `pf-m-${this.level} ${this.inline ? 'pf-m-inline' : ''} ${this.plain ? 'pf-m-plain' : ''}`;
    const plain = capability('fieldNames') === 'none';
    const title = capability('proxyForm')
      ? html`<h4 class="pf-c-alert__title" role=${plain ? nothing : 'presentation'}><slot></slot></h4>`
      : html`<div class="pf-c-alert__title"><slot></slot></div>`;
    return html`<div class="pf-c-alert ${modifiers}" part=${capability('proxyForm') ? nothing : 'container'}>
      <div class="pf-c-alert__icon">
        <i aria-hidden=${plain ? nothing : 'true'} class="fas ${this.icon}"></i>
      </div>
      ${title}
    </div>`;
  }
}

/** Says that a type needs a licence. */
export class LicenseNotice extends Element {
  override render(): TemplateResult {
    return html`<ak-alert class="pf-c-radio__description" inline plain>
      <a
        aria-label=${capability('wizardNames') ? 'Enterprise only' : nothing}
        aria-description=${capability('wizardNames') ? 'Learn more about the enterprise license.' : nothing}
        href="#/enterprise/licenses"
        >Enterprise only</a
      >
    </ak-alert>`;
  }
}

define('ak-alert', Alert);
define('ak-license-notice', LicenseNotice);
