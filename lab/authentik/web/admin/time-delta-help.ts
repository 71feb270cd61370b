import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import '../elements/tooltip.ts';
import { patternfly } from '../patternfly.ts';

const KEYWORDS = ['microseconds', 'milliseconds', 'seconds', 'minutes', 'hours', 'days', 'weeks'];

/** Explains how a length of time is written. */
export class TimeDeltaHelp extends Element {
  static override styles = [Element.styles, patternfly.form, patternfly.list];

  override render(): TemplateResult {
    return html`<div class="pf-c-form__helper-text">
      ${
        capability('codeFields')
          ? html`<span>(Format: <code>hours=1;minutes=2;seconds=3).</code></span>`
          : html`<span>(Format: hours=1;minutes=2;seconds=3).</span>`
      }
      <pf-tooltip position="top">
        <i class="pf-icon fa fa-question-circle" aria-hidden="true"></i>
        <div slot="content">
          The following keywords are supported:
          <ul class="pf-c-list">
            ${KEYWORDS.map((keyword) => html`<li><pre>${keyword}</pre></li>`)}
          </ul>
        </div>
      </pf-tooltip>
    </div>`;
  }
}

define('ak-utils-time-delta-help', TimeDeltaHelp);
