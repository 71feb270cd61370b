import { html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { ApiError, type Json } from '../api.ts';
import { announceRefresh, capability, Element, word } from './base.ts';
import { errorDetail, fieldErrors, formErrors } from './errors.ts';
import { reportValidity } from './form-group.ts';
import { FormRow, serializeRows, toSnakeCase } from './form-row.ts';
import { showMessage } from './messages.ts';
import './spinner.ts';

/** Base of all forms: rows, native validation, sending, errors per row. */
export abstract class Form extends Element {
  static override properties: PropertyDeclarations = {
    otherErrors: { state: true },
    loaded: { state: true },
  };

  /** Messages that belong to no row. */
  protected otherErrors: readonly string[] = [];
  /** Whether `load()` is done. */
  protected loaded = false;
  #loading = false;

  /** The rows. */
  protected abstract renderRows(): TemplateResult;

  /**
   * Sends what was filled in.
   *
   * @param data by the names of the rows, in snake case.
   * @throws ApiError when the API refuses.
   */
  protected abstract send(data: Json): Promise<Json>;

  /** Data wanted before the first rendering. */
  protected load(): Promise<void> {
    return Promise.resolve();
  }

  /** Everything that happens before the first rendering. */
  protected prepare(): Promise<void> {
    return this.load();
  }

  /** What a toast says afterwards; empty for none. */
  protected successMessage(): string {
    return '';
  }

  protected failureMessage(_error: unknown): string {
    return word('invalidRequest');
  }

  /** Native validation. False: nothing may be sent, and the browser shows why. */
  reportValidity(): boolean {
    const { form } = this;
    return form !== null && reportValidity(form);
  }

  /** What would be sent. */
  serialize(): Json {
    return serializeRows(this.#rows);
  }

  /**
   * Sends the form.
   *
   * @throws ApiError when the API refuses, NotReady when a control has no value yet; both have been shown by then.
   */
  async submit(): Promise<Json> {
    this.showErrors({});
    let data: Json;
    try {
      data = this.serialize();
    } catch (error) {
      showMessage({ level: 'danger', title: 'The form is not ready.', description: errorDetail(error) });
      throw error;
    }
    try {
      const saved = await this.send(data);
      const message = this.successMessage();
      if (message !== '') showMessage({ level: 'success', title: message });
      announceRefresh(this);
      return saved;
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) this.showErrors(error.body);
      showMessage({ level: 'danger', title: this.failureMessage(error), description: errorDetail(error) });
      throw error;
    }
  }

  /** Puts messages of the API where they belong: at the rows, the rest above the form. */
  showErrors(body: Json): void {
    const errors = new Map(fieldErrors(body));
    const wrong: FormRow[] = [];
    for (const row of this.#rows) {
      const messages = errors.get(toSnakeCase(row.name)) ?? [];
      row.errorMessages = messages;
      if (messages.length > 0) wrong.push(row);
    }
    const focused = wrong.map((row) => row.control).find((control) => control?.checkVisibility());
    if (focused)
      requestAnimationFrame(() => {
        focused.focus();
      });
    this.otherErrors = focused ? [] : [...errors.values()].flat();
  }

  /** Forgets what was filled in. */
  reset(): void {
    this.form?.reset();
    this.otherErrors = [];
    this.loaded = false;
    this.#loading = false;
    this.requestUpdate();
  }

  protected get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** Forms render only while they can be seen, that is, while their dialog is open. */
  protected get isSeen(): boolean {
    const { x, y, width, height } = this.getBoundingClientRect();
    return x + y + width + height !== 0;
  }

  override render(): unknown {
    if (!this.isSeen) return nothing;
    if (!this.loaded) {
      if (!this.#loading) void this.#load();
      return html`<ak-empty-state loading>Loading</ak-empty-state>`;
    }
    return html`${formErrors(this.otherErrors)}
      <form
        id=${capability('proxyForm') ? nothing : 'form'}
        class="pf-c-form pf-m-horizontal"
        method="dialog"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.submit().catch(() => undefined);
        }}
      >
        ${this.renderRows()}
      </form>`;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    await this.prepare();
    this.loaded = true;
    this.#loading = false;
  }

  get #rows(): readonly FormRow[] {
    return [...this.renderRoot.querySelectorAll('ak-form-element-horizontal')].filter(
      (row) => row instanceof FormRow,
    );
  }
}

/** A form that makes an object or, with its primary key, changes one. */
export abstract class ModelForm<Instance> extends Form {
  static override properties: PropertyDeclarations = {
    instancePk: { attribute: false },
    instance: { attribute: false },
  };

  /** Primary key of the object to change; null makes a new one. */
  instancePk: string | number | null = null;
  /** The object to change as it is on the server, once it is known. */
  instance: Instance | null = null;

  protected abstract loadInstance(pk: string | number): Promise<Instance>;

  /** What a new object starts from. */
  protected defaultInstance(): Instance | null {
    return null;
  }

  protected override async prepare(): Promise<void> {
    const { instancePk } = this;
    const [, instance] = await Promise.all([
      this.load(),
      instancePk === null ? this.defaultInstance() : this.loadInstance(instancePk),
    ]);
    this.instance = instance;
  }

  override reset(): void {
    super.reset();
    this.instance = null;
  }
}
