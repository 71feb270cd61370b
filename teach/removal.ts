import type { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { OwnObjects } from './names.ts';

/** What teaching and rehearsing have made and not removed yet. */
export class Leftovers {
  readonly #methods = new Set<string>();
  readonly #users = new Set<string>();

  /** Notes what is about to be made. */
  add({ method, user }: OwnObjects): void {
    this.#methods.add(method.name);
    this.#users.add(user.username);
  }

  /** Names of what is still there. */
  get names(): string[] {
    return [...this.#users, ...this.#methods];
  }

  /** Removes the users, then the methods. */
  async removeBy(administrator: ComposerAdministrator): Promise<void> {
    for (const username of this.#users) {
      await administrator.removeUser(username);
      this.#users.delete(username);
    }
    for (const name of this.#methods) {
      await administrator.removeMethod(name);
      this.#methods.delete(name);
    }
  }
}
