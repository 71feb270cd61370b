import { nothing } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { ApiError, call, type Json } from '../api.ts';
import { capability, define, Element, logo, markRoot } from '../elements/base.ts';
import { showMessage } from '../elements/messages.ts';
import '../elements/spinner.ts';
import { failure, parseChallenge, type Challenge } from './challenge.ts';
import type { StageHost } from './stage.ts';

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
  static override properties = {
    flowSlug: { attribute: 'slug' },
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
    const title = challenge.flow_info?.title;
    if (!title) document.title = 'authentik';
    else if (title !== this.challenge?.flow_info?.title) document.title = `${title} - authentik`;
    this.challenge = challenge;
  }

  override render(): unknown {
    const { challenge } = this;
    if (challenge === null) return html`<slot name="placeholder"></slot>`;
    const page = html`<div class="pf-c-login">
      <main class="pf-c-login__main" aria-label="Authentication form">
        <div class="pf-c-login__main-header pf-c-brand">${logo}</div>
        ${this.loading ? html`<ak-loading-overlay></ak-loading-overlay>` : nothing}
        ${this.#renderStage(challenge)}
      </main>
    </div>`;
    return capability('localeContext') ? html`<ak-locale-context>${page}</ak-locale-context>` : page;
  }

  #renderStage(challenge: Challenge): unknown {
    const tag = unsafeStatic(tagOf(challenge));
    return html`<${tag} .challenge=${challenge} .host=${this}></${tag}>`;
  }
}

define('ak-flow-executor', FlowExecutor);
