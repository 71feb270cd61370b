import { html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

const icons: Readonly<Record<string, string>> = {
  red: 'fa-times',
  orange: 'fa-exclamation-triangle',
  green: 'fa-check',
  blue: 'fa-clock',
  grey: 'fa-info-circle',
};

/** A coloured tag. */
export class Label extends Element {
  static override styles = [Element.styles, patternfly.label];
  static override properties = { color: {}, icon: {}, compact: { type: Boolean } };

  color: 'red' | 'orange' | 'green' | 'blue' | 'grey' = 'grey';
  icon: string | null = null;
  compact = false;

  override render(): TemplateResult {
    return html`<span class="pf-c-label pf-m-${this.color} ${this.compact ? 'pf-m-compact' : ''}">
      <span class="pf-c-label__content">
        <span class="pf-c-label__icon">
          <i class="fas fa-fw ${this.icon ?? icons[this.color] ?? ''}" aria-hidden="true"></i>
        </span>
        <slot></slot>
      </span>
    </span>`;
  }
}

const dispositions: Readonly<Record<string, readonly [color: string, icon: string]>> = {
  error: ['pf-m-red', 'fa-times'],
  warning: ['pf-m-orange', 'fa-exclamation-triangle'],
  info: ['pf-m-gray', 'fa-info-circle'],
  neutral: ['pf-m-gray', 'fa-times'],
};

/** Yes or no. */
export class StatusLabel extends Element {
  static override styles = [Element.styles, patternfly.label];
  static override properties = {
    good: { type: Boolean },
    goodLabel: { attribute: 'good-label' },
    badLabel: { attribute: 'bad-label' },
    compact: { type: Boolean },
    type: {},
  };

  good = false;
  goodLabel = 'Yes';
  badLabel = 'No';
  compact = false;
  /** How bad a no is. */
  type: 'error' | 'warning' | 'info' | 'neutral' = 'error';

  override render(): TemplateResult {
    const named = capability('fieldNames') !== 'none';
    const label = this.good ? this.goodLabel : this.badLabel;
    const [color, icon] = (this.good ? ['pf-m-green', 'fa-check'] : dispositions[this.type]) ?? ['', ''];
    return html`<span
      class="pf-c-label ${color} ${this.compact ? 'pf-m-compact' : ''}"
      aria-label=${named ? label : nothing}
      role=${named ? 'status' : nothing}
    >
      <span class="pf-c-label__content">
        <span class="pf-c-label__icon"><i class="fas fa-fw ${icon}" aria-hidden="true"></i></span>${label}
      </span>
    </span>`;
  }
}

define('ak-label', Label);
define('ak-status-label', StatusLabel);
