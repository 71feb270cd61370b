/**
 * Address of a page of the admin interface. The language in the address wins over those of the browser, the user and
 * the brand (all releases), so that words are the English ones whatever an administrator prefers.
 *
 * @param route behind `#`, such as `/core/providers`.
 */
export const adminAddress = (origin: string, route: string): string =>
  `${origin}/if/admin/?locale=en#${route}`;
