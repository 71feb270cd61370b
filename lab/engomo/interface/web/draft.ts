import type { Problem } from '../../core/model.ts';
import { NotAccepted } from './server.ts';

/** What is being typed into a form, and what the server found wrong with it. */
export class Draft {
  readonly #values: Record<string, string>;
  problems: readonly Problem[] = [];

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = { ...values };
  }

  get(name: string): string {
    return this.#values[name] ?? '';
  }

  set(name: string, value: string): void {
    this.#values[name] = value;
  }

  /** The values of these fields. */
  some(names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.get(name)]));
  }

  problem(name: string): string {
    return this.problems.find(({ field }) => field === name)?.sentence ?? '';
  }

  /** Sends the draft; what the server finds wrong stays with it. Says whether it was accepted. */
  async send(how: () => Promise<unknown>): Promise<boolean> {
    try {
      await how();
      this.problems = [];
      return true;
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      this.problems = error.problems;
      return false;
    }
  }
}
