import { prefill } from './prefill.ts';

/** What the form needs of the stage it belongs to. */
interface Options {
  /** Whether the page has no password field of its own. */
  readonly withPassword: boolean;
  /** The field for the name. */
  readonly target: () => HTMLInputElement | null;
}

/**
 * Fields behind the body that password managers can see; they do not look into shadow roots. What they type as name goes
 * into the stage's field, the rest into the stages to come.
 */
export class PasswordManagerForm {
  readonly #form = document.createElement('form');
  readonly #target: Options['target'];

  constructor({ withPassword, target }: Options) {
    this.#target = target;
    this.#add('text', 'username', 'username', (value) => {
      const field = target();
      if (field !== null) field.value = value;
    });
    if (withPassword) {
      this.#add('password', 'password', 'current-password', (value) => {
        prefill.password = value;
      });
    }
    this.#add('text', 'code', 'one-time-code', (value) => {
      prefill.code = value;
    });
    document.documentElement.append(this.#form);
  }

  remove(): void {
    this.#form.remove();
  }

  #add(type: string, name: string, autocomplete: string, use: (value: string) => void): void {
    const input = document.createElement('input');
    input.setAttribute('type', type);
    input.setAttribute('name', name);
    input.setAttribute('autocomplete', autocomplete);
    input.addEventListener('keyup', () => {
      use(input.value);
      this.#target()?.focus();
    });
    this.#form.append(input);
  }
}
