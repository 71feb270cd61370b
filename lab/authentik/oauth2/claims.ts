import type { RequestContext } from '../environment.ts';
import { modelReference, recordEvent } from '../events.ts';
import { evaluateExpression, type JsonValue } from '../expression/evaluate.ts';
import type { Grant, OAuth2Provider, PropertyMapping, User } from '../model.ts';
import { orderedMappingsOf } from './lookups.ts';

type JsonObject = Readonly<Record<string, JsonValue>>;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  value !== undefined && value !== null && typeof value === 'object' && !Array.isArray(value);

/** Merges two values: dicts key by key, lists by appending, of anything else the later one wins. */
function merge(earlier: JsonValue | undefined, later: JsonValue): JsonValue {
  if (Array.isArray(earlier) && Array.isArray(later)) return [...earlier, ...later];
  if (!isObject(earlier) || !isObject(later)) return later;
  return Object.entries(later).reduce<JsonObject>(
    (merged, [key, value]) => ({ ...merged, [key]: merge(merged[key], value) }),
    earlier,
  );
}

/** How a provider is named in events. */
export const providerReference = ({ pk, name }: OAuth2Provider): Record<string, unknown> =>
  modelReference('authentik_providers_oauth2', 'oauth2provider', { pk, name });

/**
 * Evaluates one scope mapping; `undefined` when it raised an exception, of which an event tells.
 */
export async function evaluateMapping(
  request: RequestContext,
  provider: OAuth2Provider,
  mapping: PropertyMapping,
  user: User | null,
): Promise<JsonValue | undefined> {
  const state = request.get('state');
  try {
    return await evaluateExpression(mapping.expression, { state, user, provider });
  } catch (problem) {
    const { name, message } = problem instanceof Error ? problem : new Error(String(problem));
    recordEvent(request, {
      action: 'property_mapping_exception',
      app: 'authentik.core.expression.evaluator',
      user,
      context: {
        expression: mapping.expression,
        message: 'Failed to execute property mapping',
        exception: { type: name, message },
      },
    });
    return undefined;
  }
}

/** Claims of the granted scopes, from the mappings selected on the provider. */
export async function scopeClaims(
  request: RequestContext,
  provider: OAuth2Provider,
  { user: pk, scopes }: Pick<Grant, 'user' | 'scopes'>,
): Promise<JsonObject> {
  const state = request.get('state');
  const user = state.users.get(pk) ?? null;
  let claims: JsonObject = {};
  for (const mapping of orderedMappingsOf(state, provider)) {
    if (!scopes.includes(mapping.scopeName)) continue;
    const value = await evaluateMapping(request, provider, mapping, user);
    if (value === undefined) {
      recordEvent(request, {
        action: 'configuration_error',
        app: 'authentik.providers.oauth2.views.userinfo',
        context: {
          message: `Failed to evaluate property-mapping: '${mapping.name}'`,
          provider: providerReference(provider),
          mapping: modelReference('authentik_providers_oauth2', 'scopemapping', mapping),
        },
      });
    }
    if (!isObject(value)) continue;
    const merged = merge(claims, value);
    if (isObject(merged)) claims = merged;
  }
  return claims;
}
