/**
 * Something around the guide kept a clause from being judged: a server that cannot be reached, a sign-in that is refused,
 * an account that cannot be made. It speaks against no clause.
 */
export class EnvironmentFailure extends Error {
  override readonly name = 'EnvironmentFailure';

  /**
   * @param says what was expected and what was found, in one sentence without a line break.
   * @param remedy what a person can do about it.
   */
  constructor(says: string, remedy: string, options?: ErrorOptions) {
    super(`${says.replace(/\s+/g, ' ')}\nWhat to do: ${remedy.replace(/\s+/g, ' ')}`, options);
  }
}
