import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { checkSyntax } from '../expression/evaluate.ts';
import type { PropertyMapping } from '../model.ts';
import { addScopeMapping, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { mappingTypes } from './creatable-types.ts';
import { deleteMapping } from './deletions.ts';
import { text, unique } from './fields.ts';
import type { Json } from './json.ts';
import { equals } from './lists.ts';
import { models } from './models.ts';
import { addResource, type Resource } from './resource.ts';

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
  verbose_name_plural: 'Scope Mappings',
  meta_model_name: 'authentik_providers_oauth2.scopemapping',
  scope_name: mapping.scopeName,
  description: mapping.description,
});

const shape = (state: State, current: PropertyMapping | null) => ({
  name: unique(
    text(),
    (name) => [...state.mappings.values()].some((other) => other !== current && other.name === name),
    'Property Mapping with this name already exists.',
  ),
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
  create: addScopeMapping,
};

/** Where scope mappings are, or were until 2024.6. */
const SCOPE_MAPPING_PATHS = ['propertymappings/scope', 'propertymappings/provider/scope'] as const;

/** Property mappings, of which there are scope mappings only: all of them, the types there are, and those of scopes. */
export function addPropertyMappings(api: Hono<Environment>): void {
  api.get('/propertymappings/all/types/', (request) => {
    requireAdministrator(request);
    return request.json(mappingTypes(request.get('state').capabilities));
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
