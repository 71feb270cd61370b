import { inspect } from 'node:util';

/** What a secret prints as, everywhere. */
const DOTS = '••••••••';

/**
 * A value that must never reach a log, a report or an error message. It prints as dots in template strings, JSON and
 * `console.log`; {@link Secret.reveal} is the only way to the value.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Call it where it is typed or sent, nowhere else. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return DOTS;
  }

  toJSON(): string {
    return DOTS;
  }

  [inspect.custom](): string {
    return DOTS;
  }
}
