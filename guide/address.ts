/**
 * An address, or `undefined` for a text that is none. `URL.canParse` of Node.js 20.20 says no to letters such as Ä once it
 * was called often enough to be compiled.
 */
export function addressIn(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** `host:port` of an address, the default port written out. */
export const hostAndPort = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;

/** Host of an address; that of IPv6 without its brackets, as sockets want it. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** A domain that mail programs and authentik take (Django's EmailValidator): labels with dots between them, no address. */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

/** Domain for people of an engomo whose host name can stand in no e-mail address; nobody owns it (RFC 2606 §2). */
const EXAMPLE = 'engomo.example';

/** What stands behind the `@` of people the suite makes up: engomo's host name, where that is a domain. */
export function mailDomainOf(engomoOrigin: string): string {
  const { hostname } = new URL(engomoOrigin);
  return DOMAIN.test(hostname) ? hostname : EXAMPLE;
}
