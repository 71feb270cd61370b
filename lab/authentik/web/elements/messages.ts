import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';

/** How serious a message is. */
export type MessageLevel = 'success' | 'info' | 'warning' | 'danger';

/** A message that shows for a while at the edge of the page. */
export interface Message {
  readonly level: MessageLevel;
  readonly title: string;
  readonly description?: string | undefined;
}

/** Lifetime of a message, in milliseconds. */
const LIFETIME = 8000;

const icons: Readonly<Record<MessageLevel, string>> = {
  success: 'fas fa-check-circle',
  info: 'fas fa-info',
  warning: 'fas fa-exclamation-triangle',
  danger: 'fas fa-exclamation-circle',
};

/** One message. */
export class MessageElement extends Element {
  static override styles = [Element.styles, patternfly.button, patternfly.alert, patternfly.alertGroup];
  static override properties = {
    text: { attribute: false },
    description: { attribute: false },
    level: {},
    live: { type: Boolean },
    onDismiss: { attribute: false },
  };

  /** The title, where it is not slotted. */
  text = '';
  description: string | undefined = undefined;
  level: MessageLevel = 'info';
  live = false;
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
    return capability('toastRoles') ? this.#named() : this.#plain();
  }

  /** Up to 2025.6: the text is in the message's own tree, and nothing has a role or a name. */
  #plain(): TemplateResult {
    return html`<li class="pf-c-alert-group__item">
      <div class="pf-c-alert pf-m-${this.level}">
        <div class="pf-c-alert__icon"><i class=${icons[this.level]}></i></div>
        <p class="pf-c-alert__title">${this.text}</p>
        ${
          this.description === undefined
            ? nothing
            : html`<div class="pf-c-alert__description"><p>${this.description}</p></div>`
        }
        <div class="pf-c-alert__action">
          <button class="pf-c-button pf-m-plain" type="button" @click=${this.onDismiss}>
            <i class="fas fa-times" aria-hidden="true"></i>
          </button>
        </div>
      </div>
    </li>`;
  }

  #named(): TemplateResult {
    const urgent = this.level === 'danger' || this.level === 'warning';
    return html`<li
      role="status"
      aria-live=${this.live ? (urgent ? 'assertive' : 'polite') : 'off'}
      aria-atomic="true"
      aria-labelledby="message-title"
      aria-describedby=${this.description === undefined ? nothing : 'message-description'}
      class="pf-c-alert-group__item"
    >
      <div class="pf-c-alert pf-m-${this.level}">
        <div class="pf-c-alert__icon"><i class=${icons[this.level]} aria-hidden="true"></i></div>
        <p class="pf-c-alert__title" id="message-title"><slot></slot></p>
        ${
          this.description === undefined
            ? nothing
            : html`<div class="pf-c-alert__description" id="message-description">
                <p>${this.description}</p>
              </div>`
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
export class MessageContainer extends Element {
  static override styles = [
    Element.styles,
    patternfly.alertGroup,
    css`
      ak-message {
        display: block;
      }
      :host([alignment='bottom']) .pf-m-toast {
        top: auto;
        bottom: var(--pf-global--spacer--2xl);
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
    return html`<ul
      role=${capability('toastRoles') ? 'region' : nothing}
      aria-label=${capability('toastRoles') ? 'Status messages' : nothing}
      class="pf-c-alert-group pf-m-toast"
    >
      ${repeat(
        this.messages,
        (message) => message,
        (message, index) =>
          html`<ak-message
            ?live=${capability('toastRoles') && index === 0}
            level=${message.level}
            .text=${message.title}
            .description=${message.description}
            .onDismiss=${() => {
              this.messages = this.messages.filter((shown) => shown !== message);
            }}
            >${capability('toastRoles') ? message.title : nothing}</ak-message
          >`,
      )}
    </ul>`;
  }
}

define('ak-message', MessageElement);
define('ak-message-container', MessageContainer);

/** The dialog of the browser that is open above all others (2026.5 and later). */
function topmostDialog(): HTMLDialogElement | null {
  const root = document.querySelector('#interface-root')?.shadowRoot;
  return (
    [...(root?.querySelectorAll('dialog[open]') ?? [])]
      .filter((dialog) => dialog instanceof HTMLDialogElement)
      .at(-1) ?? null
  );
}

/** Shows a message in the container of the page or, from 2026.5 on, of the dialog that is open. */
export const showMessage = (message: Message): void => {
  (topmostDialog() ?? window).dispatchEvent(new ShowMessageEvent(message));
};
