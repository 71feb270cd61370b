import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import { checkSyntax, evaluateExpression, ExpressionError } from '../expression/evaluate.ts';
import type { PropertyMapping } from '../model.ts';
import { addScopeMapping, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { mappingTypes, models } from './creatable-types.ts';
import { deleteMapping } from './deletions.ts';
import { numberReference, readBody, text, unique, validated } from './fields.ts';
import { type Json, Refusal } from './answers.ts';
import { equals } from './lists.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

const write = ({ capabilities }: State, mapping: PropertyMapping): Json => ({
  pk: mapping.pk,
  managed: mapping.managed,
  name: mapping.name,
  expression: mapping.expression,
  component:
    capabilities.mappingNames === 'by-kind'
      ? 'ak-property-mapping-scope-form'
      : 'ak-property-mapping-provider-scope-form',
  verbose_name: 'Scope Mapping',
  scope_name: mapping.scopeName,
  description: mapping.description,
});

const TAKEN = 'Property Mapping with this name already exists.';

const isTaken = (state: State, name: string, current: PropertyMapping | null = null): boolean =>
  [...state.mappings.values()].some((other) => other !== current && other.name === name);

const shape = (state: State, current: PropertyMapping | null) => ({
  name: unique(text(), (name) => isTaken(state, name, current), TAKEN),
  expression: text().superRefine(async (expression, context) => {
    const problem = await checkSyntax(expression);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
  scope_name: text().refine((name) => !name.includes(' '), { error: 'Value must not contain spaces.' }),
  description: text({ blank: true }).optional(),
});

const mappings: Resource<PropertyMapping> = {
  path: 'propertymappings/all',
  model: models.propertyMapping,
  objects: (state) => state.mappings.values(),
  write,
  rules: () => ({
    search: ({ name }) => [name],
    ordering: ['name'],
    filters: { managed__isnull: equals(({ managed }) => managed === null) },
  }),
  remove: deleteMapping,
};

const scopeMappings: Omit<Resource<PropertyMapping, ReturnType<typeof shape>>, 'path'> = {
  ...mappings,
  model: models.scopeMapping,
  rules: () => ({
    search: ({ name, scopeName }) => [name, scopeName],
    ordering: ['scope_name', 'name'],
  }),
  body: (state, current) => z.object(shape(state, current)),
  create: (state, fields) => {
    // Of two requests at one moment the database takes one (2024.10.5, 2026.2.2: 405 without a body).
    if (isTaken(state, fields.name)) throw new Refusal(405, {});
    return addScopeMapping(state, fields);
  },
};

/** What a mapping answers for an account; the suite judges clause A4 by it. Nothing is stored. */
async function tryMapping(
  request: RequestContext,
  { expression }: PropertyMapping,
  body: unknown,
): Promise<Json> {
  const state = request.get('state');
  const { user } = await validated(z.object({ user: numberReference((pk) => state.users.has(pk)) }), body);
  try {
    const account = state.users.get(user) ?? null;
    const answer = await evaluateExpression(expression, { state, user: account, provider: null });
    return { result: JSON.stringify(answer), successful: true };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { result: `${error.name}: ${error.message}`, successful: false };
  }
}

/** Where scope mappings are, or were until 2024.6. */
const SCOPE_MAPPING_PATHS = ['propertymappings/scope', 'propertymappings/provider/scope'] as const;

/** Property mappings, of which there are scope mappings only: all of them, the types there are, and those of scopes. */
export function addPropertyMappings(api: Hono<Environment>): void {
  api.get('/propertymappings/all/types/', (request) => {
    requireAdministrator(request);
    return request.json(mappingTypes(request.get('state').capabilities));
  });
  api.post('/propertymappings/all/:key/test/', async (request) => {
    requireAdministrator(request);
    return request.json(await tryMapping(request, objectOf(request, mappings), await readBody(request)));
  });
  addResource(api, mappings);
  for (const path of SCOPE_MAPPING_PATHS) {
    api.use(`/${path}/*`, (request, next) =>
      request.get('state').capabilities.scopeMappingPath === path
        ? next()
        : Promise.resolve(request.notFound()),
    );
    addResource(api, { ...scopeMappings, path });
  }
}
