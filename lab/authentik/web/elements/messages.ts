import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, Element } from './base.ts';

/** A message that shows for a while at the edge of the page. */
export interface Message {
  readonly level: 'success' | 'danger';
  readonly title: string;
  readonly description?: string | undefined;
}

/** Lifetime of a message, in milliseconds. */
const LIFETIME = 8000;

/** One message. */
class MessageElement extends Element {
  static override properties = {
    message: { attribute: false },
    onDismiss: { attribute: false },
  };

  message: Message = { level: 'success', title: '' };
  onDismiss: () => void = () => undefined;
  #timeout = 0;

  protected override firstUpdated(): void {
    this.#timeout = window.setTimeout(() => {
      this.onDismiss();
    }, LIFETIME);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timeout);
  }

  override render(): TemplateResult {
    const { level, description } = this.message;
    return html`<li role="status" aria-labelledby="message-title" class="pf-c-alert-group__item">
      <div class="pf-c-alert pf-m-${level}">
        <div class="pf-c-alert__icon"><i class="fas fa-info-circle" aria-hidden="true"></i></div>
        <p class="pf-c-alert__title" id="message-title"><slot></slot></p>
        ${
          description === undefined
            ? nothing
            : html`<div class="pf-c-alert__description"><p>${description}</p></div>`
        }
        <div class="pf-c-alert__action">
          <button aria-label="Dismiss" class="pf-c-button pf-m-plain" type="button" @click=${this.onDismiss}>
            <i class="fas fa-times" aria-hidden="true"></i>
          </button>
        </div>
      </div>
    </li>`;
  }
}

/** Carries a message to the containers of the page. */
class ShowMessageEvent extends Event {
  static readonly type = 'ak-message';
  readonly message: Message;

  constructor(message: Message) {
    super(ShowMessageEvent.type);
    this.message = message;
  }
}

/** Where messages show, the newest first. */
class MessageContainer extends Element {
  static override styles = [
    Element.styles,
    css`
      :host([alignment='bottom']) .pf-m-toast {
        top: auto;
        bottom: 3rem;
      }
    `,
  ];
  static override properties = { messages: { state: true } };

  protected messages: readonly Message[] = [];
  #controller = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#controller = new AbortController();
    // A container in a dialog shows what happens there; all others show what happens on the page.
    (this.closest('dialog') ?? window).addEventListener(
      ShowMessageEvent.type,
      (event) => {
        if (event instanceof ShowMessageEvent) this.messages = [event.message, ...this.messages];
      },
      { signal: this.#controller.signal },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#controller.abort();
  }

  override render(): TemplateResult {
    return html`<ul role="region" aria-label="Status messages" class="pf-c-alert-group pf-m-toast">
      ${repeat(
        this.messages,
        (message) => message,
        (message) =>
          html`<ak-message
            .message=${message}
            .onDismiss=${() => {
              this.messages = this.messages.filter((shown) => shown !== message);
            }}
            >${message.title}</ak-message
          >`,
      )}
    </ul>`;
  }
}

define('ak-message', MessageElement);
define('ak-message-container', MessageContainer);

/** Shows a message in the container of the page or, from 2026.5 on, of the dialog of the browser on top. */
export const showMessage = (message: Message): void => {
  const root = document.querySelector('#interface-root')?.shadowRoot;
  const dialogs = root?.querySelectorAll('dialog[open]') ?? [];
  ([...dialogs].at(-1) ?? window).dispatchEvent(new ShowMessageEvent(message));
};
