import type { Application, User } from './model.ts';
import type { State } from './state.ts';

/** The address of a redirect URI without its path: what authentik guesses when no launch URL is set. */
function guessedFrom(redirectUri: string): string {
  const parts = /^(?<origin>(?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/?#]*)?)[^?#]*(?<rest>.*)$/is.exec(redirectUri);
  return `${parts?.groups?.['origin'] ?? ''}${parts?.groups?.['rest'] ?? ''}`;
}

/**
 * Where an application is opened; `null` when neither it nor its provider says so. `%(username)s`, `%(name)s` and
 * `%(email)s` stand for the user's.
 */
export function launchUrl(state: State, application: Application, user: User | null): string | null {
  const provider = application.provider === null ? undefined : state.providers.get(application.provider);
  const [first] = provider?.redirectUris ?? [];
  const url = application.metaLaunchUrl || (first === undefined ? '' : guessedFrom(first.url));
  if (url === '') return null;
  if (user === null) return url;
  const values: Readonly<Record<string, string>> = {
    username: user.username,
    name: user.name,
    email: user.email,
    uid: user.uid,
  };
  return url.replaceAll(/%\((\w+)\)s/g, (placeholder, key: string) => values[key] ?? placeholder);
}
