import { css, html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { z } from 'zod';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { pageGlobals } from '../elements/interface.ts';
import { Modal } from '../elements/modal.ts';
import { serverVersion } from './server-version.ts';

const system = z.object({
  runtime: z.object({
    python_version: z.string(),
    platform: z.string(),
    uname: z.string(),
    openssl_version: z.string(),
  }),
});

/** Product, version and what the server runs on. */
export class AboutModal extends Modal {
  static override styles = [
    Modal.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--pf-global--spacer--sm) var(--pf-global--spacer--lg);
      }
    `,
  ];

  protected override renderBox(): TemplateResult {
    return html`<header class="pf-c-modal-box__header">
        <h1 class="pf-c-title pf-m-4xl" id="modal-title">${pageGlobals().brand.branding_title}</h1>
      </header>
      <div class="pf-c-modal-box__body pf-c-content">${until(this.#entries(), nothing)}</div>`;
  }

  async #entries(): Promise<TemplateResult> {
    const [{ version_current }, { runtime }] = await Promise.all([
      serverVersion(),
      call('GET', 'admin/system/').then((answer) => system.parse(answer)),
    ]);
    const entries = [
      ['Version', version_current],
      ['UI Version', version_current],
      ['Build', 'Release'],
      ['Python version', runtime.python_version],
      ['Platform', runtime.platform],
      ['Kernel', runtime.uname],
      ['OpenSSL', runtime.openssl_version],
    ];
    return html`<dl>
      ${entries.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }
}

define('ak-about-modal', AboutModal);
