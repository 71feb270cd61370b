import type { FoundCause } from './causes/catalogue.ts';

/**
 * Something around the guide kept a clause from being judged: a server that cannot be reached, a sign-in that is refused,
 * an account that cannot be made. It speaks against no clause.
 */
export class EnvironmentFailure extends Error {
  override readonly name = 'EnvironmentFailure';

  constructor({ says, remedy }: FoundCause, options?: ErrorOptions) {
    super(`${says.replace(/\s+/g, ' ')}\nWhat to do: ${remedy.replace(/\s+/g, ' ')}`, options);
  }
}
