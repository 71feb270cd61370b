import { clause } from '../clauses.ts';
import { equal, fingerprint, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import { nameGiven } from '../names.ts';
import type { StoredProvider } from '../stored.ts';
import { defaultMappingName, managedScope, type GuideValues } from '../values.ts';
import { redirectUriConditions } from './redirect-uris.ts';

/** Clauses B7 and B8: the selected scope mappings, compared as a set (authentik returns them in any order). */
function scopeConditions(guide: GuideValues, stored: StoredProvider): Condition[] {
  const own = guide.scopeMapping.name;
  const conditions: Condition[] = [];
  if (guide.edition === '2024') {
    const wanted = guide.provider.defaultScopes;
    const selected = stored.scopeMappings.filter((mapping) => mapping.managed !== null);
    const expected = wanted.map(managedScope);
    const missing = wanted.filter(
      (scope) => !selected.some((mapping) => mapping.managed === managedScope(scope)),
    );
    const excess = selected.filter((mapping) => !expected.includes(mapping.managed ?? ''));
    conditions.push(
      judged(
        'B7',
        'exactly the default mappings email, offline_access and openid are selected',
        missing.length === 0 && excess.length === 0,
        wanted.map(defaultMappingName).join(', '),
        [
          ...missing.map((scope) => `missing: ${defaultMappingName(scope)}`),
          ...excess.map((mapping) => `also selected: ${mapping.name}`),
        ].join('; ') || selected.map((mapping) => mapping.name).join(', '),
      ),
    );
  }
  const names = stored.scopeMappings.map((mapping) => mapping.name);
  conditions.push(
    judged('B8', `${own} is among the selected scopes`, names.includes(own), own, names.join(', ')),
  );
  return conditions;
}

/** What a provider made in authentik's admin interface has where the guide says nothing (authentik 2026.2.2). */
export const providerDefaults: Readonly<Record<string, string>> = {
  access_code_validity: 'minutes=1',
  access_token_validity: 'minutes=5',
  refresh_token_validity: 'days=30',
  refresh_token_threshold: 'hours=1',
  sub_mode: 'hashed_user_id',
  issuer_mode: 'per_provider',
  include_claims_in_id_token: 'true',
  encryption_key: 'null',
};

/**
 * Clause B6. What authentik generates where the guide has a certificate made is an RSA key; of any other the tokens carry a
 * signature that a relying party need not know (OpenID Connect Core 1.0 §15.1: RS256 alone is mandatory).
 */
function keyConditions(guide: GuideValues, { signingKey, signingKeyType }: StoredProvider): Condition[] {
  const found = signingKey ?? NOTHING;
  if (guide.edition !== '2024' && guide.namedBy.certificate !== 'setting') {
    return [judged('B6', 'a signing key is selected', signingKey !== null, 'any signing key', found)];
  }
  const { name } = guide.certificate;
  const selected = equal('B6', `tokens are signed with ${name}`, name, found);
  if (signingKeyType === null) return [selected];
  return [
    selected,
    {
      ...equal('B6', 'the signing key is an RSA key', 'rsa', signingKeyType),
      where: `authentik > System > Certificates: generate {certificate} anew with the algorithm RSA, then ${clause('B6').where}`,
    },
  ];
}

/** Clauses B1 to B10. */
export function providerConditions(guide: GuideValues, stored: StoredProvider | undefined): Condition[] {
  const { name, clientType } = guide.provider;
  const exists = judged(
    'B1',
    `an OAuth2/OpenID provider exists under the name ${nameGiven('provider', guide.namedBy)}`,
    stored?.name === name ||
      (stored !== undefined && guide.edition !== '2024' && guide.namedBy.provider !== 'setting'),
    `an OAuth2/OpenID provider named ${quoted(name)}`,
    stored === undefined ? NOTHING : `an OAuth2/OpenID provider named ${quoted(stored.name)}`,
  );
  if (stored === undefined) return [exists];
  const rest = Object.entries(providerDefaults).flatMap(([field, value]) => {
    const observed = stored.rest[field];
    return observed === undefined ? [] : [equal('B9', `${field} has its default`, value, observed)];
  });
  return [
    exists,
    equal('B2', 'the client is public', clientType, stored.clientType),
    ...redirectUriConditions(guide, stored),
    ...keyConditions(guide, stored),
    ...scopeConditions(guide, stored),
    ...rest,
    judged(
      'B10',
      'client id and client secret can be read',
      stored.clientId !== '' && stored.clientSecret.reveal() !== '',
      'a client id and a client secret',
      `client id of ${stored.clientId.length} characters, client secret: ${fingerprint(stored.clientSecret)}`,
    ),
  ];
}
