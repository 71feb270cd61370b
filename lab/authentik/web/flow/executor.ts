import { css, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { ApiError, call, type Json } from '../api.ts';
import { capability, define, Element, markRoot, pageGlobals } from '../elements/base.ts';
import { showMessage } from '../elements/messages.ts';
import '../elements/spinner.ts';
import { classicFooter } from './brand-links.ts';
import { failure, parseChallenge, type Challenge } from './challenge.ts';
import './locale-select.ts';
import login from './login.css';
import type { StageHost } from './stage.ts';
import './stages/all.ts';

/** What the user is told about a failed request. */
const saysOf = (problem: unknown): string => {
  if (problem instanceof ApiError && typeof problem.body['detail'] === 'string')
    return problem.body['detail'];
  return problem instanceof Error ? problem.message : String(problem);
};

/** Tag of the element that shows a challenge. */
const tagOf = ({ component }: Challenge): string =>
  component === 'xak-flow-redirect' ? 'ak-stage-redirect' : component;

/**
 * Runs a flow: asks for a challenge, shows its stage, sends the answer, shows the next one; the page stays.
 */
class FlowExecutor extends Element implements StageHost {
  static override styles = [
    Element.styles,
    unsafeCSS(login),
    css`
      :host {
        display: flex;
        flex-flow: column;
        min-height: 100dvh;
      }
      :host(.pf-c-login) {
        display: grid;
      }
    `,
  ];
  static override properties = {
    flowSlug: { attribute: capability('flowShell') === 'executor' ? 'flowslug' : 'slug' },
    loading: { type: Boolean },
    challenge: { state: true },
  };

  flowSlug = '';
  loading = false;
  protected challenge: Challenge | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    markRoot(this);
  }

  protected override firstUpdated(): void {
    void this.#exchange('GET').catch((problem: unknown) => {
      showMessage({ level: 'danger', title: saysOf(problem) });
      this.#show(failure(saysOf(problem)));
    });
  }

  async submit(answer: Json): Promise<boolean> {
    const component = this.challenge?.component;
    try {
      const next = await this.#exchange('POST', { component, ...answer });
      return next.response_errors == null;
    } catch (problem) {
      this.#show(failure(saysOf(problem)));
      return false;
    }
  }

  get #path(): string {
    return `flows/executor/${this.flowSlug}/?query=${encodeURIComponent(window.location.search.slice(1))}`;
  }

  async #exchange(method: 'GET' | 'POST', body?: Json): Promise<Challenge> {
    this.loading = true;
    try {
      const challenge = parseChallenge(await call(method, this.#path, body));
      this.#show(challenge);
      return challenge;
    } finally {
      this.loading = false;
    }
  }

  #show(challenge: Challenge): void {
    const { branding_title: brand } = pageGlobals().brand;
    const title = challenge.flow_info?.title;
    if (!title) document.title = brand;
    else if (title !== this.challenge?.flow_info?.title) document.title = `${title} - ${brand}`;
    this.challenge = challenge;
  }

  protected override updated(changed: PropertyValues): void {
    const background = this.challenge?.flow_info?.background;
    if (!changed.has('challenge') || !background) return;
    const property = '--ak-global--background-image';
    document.body.style.setProperty(property, `url("${new URL(background, document.baseURI).href}")`);
  }

  override render(): unknown {
    return capability('flowShell') === 'executor' ? this.#classic() : this.#modern();
  }

  /** Up to 2025.10 the executor draws the whole page. */
  #classic(): unknown {
    const { challenge } = this;
    const stage = html`<div class="pf-c-login__main-header pf-c-brand ak-brand">
        <img src=${pageGlobals().brand.branding_logo} alt="authentik Logo" />
      </div>
      ${this.loading && challenge !== null ? html`<ak-loading-overlay></ak-loading-overlay>` : nothing}
      ${challenge === null ? nothing : this.#renderStage(challenge)}`;
    if (challenge === null) return html`<slot></slot>`;
    return html`<ak-locale-context
      ><div class="pf-c-login stacked">
        <div class="ak-login-container">
          <main class="pf-c-login__main" aria-label="Authentication form">${stage}</main>
          ${classicFooter}
        </div>
      </div></ak-locale-context
    >`;
  }

  #modern(): unknown {
    const { challenge } = this;
    return html`<ak-locale-select class="pf-m-dark"></ak-locale-select>
      <header class="pf-c-login__header"></header>
      <main data-layout="stacked" class="pf-c-login__main" aria-label="Authentication form">
        <div class="pf-c-login__main-header pf-c-brand">
          <img class="branding-logo" src=${pageGlobals().brand.branding_logo} alt="authentik Logo" />
        </div>
        ${this.loading && challenge !== null ? html`<ak-loading-overlay></ak-loading-overlay>` : nothing}
        ${challenge === null ? html`<slot name="placeholder"></slot>` : this.#renderStage(challenge)}
      </main>
      ${
        capability('brandLinks') === 'light'
          ? html`<footer aria-label="Site footer" name="site-footer" class="pf-c-login__footer pf-m-dark">
              <slot name="footer"></slot>
            </footer>`
          : html`<slot name="footer"></slot>`
      }`;
  }

  #renderStage(challenge: Challenge): unknown {
    const tag = unsafeStatic(tagOf(challenge));
    return html`<${tag} .challenge=${challenge} .host=${this}></${tag}>`;
  }
}

define('ak-flow-executor', FlowExecutor);
