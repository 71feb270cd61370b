import { asExpected, equal, fingerprint, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import type { StoredMethod, StoredProvider } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/**
 * Clauses D1 to D3, for an administrator who logged in to the composer and opened Server > Authentication.
 *
 * @param plusIcon whether the plus icon is there and can be clicked.
 */
export function composerConditions(plusIcon: boolean): Condition[] {
  const there = 'Server > Authentication, opened by an administrator';
  return [
    judged('D1', 'the composer opens and lets its administrator in', true, there, there),
    judged('D2', 'Server > Authentication can be reached', true, there, there),
    asExpected('D3', 'a plus icon adds an authentication method', plusIcon, 'a plus icon', NOTHING),
  ];
}

/** Clauses D4 to D8, read from the composer in another session. */
export function methodConditions(
  guide: GuideValues,
  stored: StoredMethod | undefined,
  provider: Pick<StoredProvider, 'clientId' | 'clientSecret'> | undefined,
): Condition[] {
  const { name, type, issuer } = guide.method;
  const exists = judged(
    'D4',
    'the authentication method exists and is of type OpenID Connect',
    stored?.name === name && stored.type === type,
    `${quoted(name)} of type ${type}`,
    stored === undefined ? NOTHING : `${quoted(stored.name)} of type ${stored.type}`,
  );
  if (stored === undefined) return [exists];
  // With a final slash it is authentik's own spelling, which engomo may complete by itself.
  const sameIssuer = stored.issuer === issuer || stored.issuer === guide.issuer;
  const conditions = [
    exists,
    judged(
      'D5',
      'Issuer is the address the guide prints, or authentik’s own with a final slash',
      sameIssuer,
      issuer,
      stored.issuer,
    ),
  ];
  if (provider !== undefined) {
    conditions.push(
      equal('D6', 'Client ID is the provider’s', provider.clientId, stored.clientId),
      equal(
        'D7',
        'Client Secret is the provider’s',
        fingerprint(provider.clientSecret),
        fingerprint(stored.clientSecret),
      ),
    );
  }
  conditions.push(
    judged(
      'D8',
      'the settings survive a reload in a new session',
      stored.issuer !== '' && stored.clientId !== '',
      'the saved values',
      stored.issuer === '' ? 'an empty form' : 'the saved values',
    ),
  );
  return conditions;
}
