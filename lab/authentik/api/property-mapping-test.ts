import { z } from 'zod';
import type { RequestContext } from '../environment.ts';
import { evaluateExpression, ExpressionError, type JsonValue } from '../expression/evaluate.ts';
import type { PropertyMapping } from '../model.ts';
import { validated } from './body.ts';
import { dictionary, numberReference, perhaps, uuidReference } from './fields.ts';
import type { Json } from './json.ts';

/** JSON as Python writes it: with a blank after colons and commas, non-ASCII characters escaped. */
function pythonJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${pythonJson(key)}: ${pythonJson(inner)}`);
    return `{${entries.join(', ')}}`;
  }
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a mapping gives for an account (`…/<pk>/test/`); with `format_result=true` over several lines. */
export function testMapping(request: RequestContext, mapping: PropertyMapping, body: unknown): Json {
  const state = request.get('state');
  const { user, context } = validated(
    z.object({
      user: perhaps(numberReference((pk) => state.users.has(pk))).optional(),
      group: perhaps(uuidReference((pk) => state.groups.has(pk))).optional(),
      context: dictionary().optional(),
    }),
    body,
  );
  const account = typeof user === 'number' ? (state.users.get(user) ?? null) : null;
  const formatted = request.req.query('format_result')?.toLowerCase() === 'true';
  try {
    const result = evaluateExpression(mapping.expression, { state, user: account, context: context ?? {} });
    return { result: formatted ? JSON.stringify(result, null, 4) : pythonJson(result), successful: true };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { result: `${error.name}: ${error.message}`, successful: false };
  }
}
