import { printed, type FoundCause } from './causes/catalogue.ts';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Something around the guide kept a clause from being judged: a server that cannot be reached, a sign-in that is refused,
 * an account that cannot be made. It speaks against no clause.
 */
export class EnvironmentFailure extends Error {
  override readonly name = 'EnvironmentFailure';
  readonly found: FoundCause;

  constructor(found: FoundCause, options?: ErrorOptions) {
    super(printed(onOneLine(found.says), onOneLine(found.remedy)), options);
    this.found = found;
  }
}
