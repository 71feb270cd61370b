import type { Hono } from 'hono';
import { z } from 'zod';
import type { Capabilities } from '../capabilities.ts';
import type { Environment, RequestContext } from '../environment.ts';
import { checkSyntax } from '../expression/syntax.ts';
import type { PropertyMapping } from '../model.ts';
import { addScopeMapping, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { onlyWhere } from './availability.ts';
import { readBody, validated } from './body.ts';
import { serializeType } from './creatable-type.ts';
import { deleteMapping, usesOfMapping } from './dependents.ts';
import { text, unique } from './fields.ts';
import { camelCased, type Json } from './json.ts';
import { equalsFilter, flagFilter, type ListRules } from './lists.ts';
import { models } from './models.ts';
import { testMapping } from './property-mapping-test.ts';
import { propertyMappingTypes } from './property-mapping-types.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** How the kinds of mappings are named; `other` stands for the many the guide has nothing to do with. */
const KINDS: Readonly<Record<PropertyMapping['kind'], Json>> = {
  scope: {
    component: 'ak-property-mapping-provider-scope-form',
    verbose_name: 'Scope Mapping',
    verbose_name_plural: 'Scope Mappings',
    meta_model_name: 'authentik_providers_oauth2.scopemapping',
  },
  saml: {
    component: 'ak-property-mapping-provider-saml-form',
    verbose_name: 'SAML Provider Property Mapping',
    verbose_name_plural: 'SAML Provider Property Mappings',
    meta_model_name: 'authentik_providers_saml.samlpropertymapping',
  },
  rac: {
    component: 'ak-property-mapping-provider-rac-form',
    verbose_name: 'RAC Provider Property Mapping',
    verbose_name_plural: 'RAC Provider Property Mappings',
    meta_model_name: 'authentik_providers_rac.racpropertymapping',
  },
  other: {
    component: 'ak-property-mapping-notification-form',
    verbose_name: 'Webhook Mapping',
    verbose_name_plural: 'Webhook Mappings',
    meta_model_name: 'authentik_events.notificationwebhookmapping',
  },
};

/** What differed in 2024.6. */
const FORMER_KINDS: Readonly<Partial<Record<PropertyMapping['kind'], Json>>> = {
  scope: { component: 'ak-property-mapping-scope-form' },
  saml: {
    component: 'ak-property-mapping-saml-form',
    verbose_name: 'SAML Property Mapping',
    verbose_name_plural: 'SAML Property Mappings',
  },
  rac: {
    component: 'ak-property-mapping-rac-form',
    verbose_name: 'RAC Property Mapping',
    verbose_name_plural: 'RAC Property Mappings',
  },
};

const serializeMapping = (request: RequestContext, mapping: PropertyMapping): Json => ({
  pk: mapping.pk,
  managed: mapping.managed,
  name: mapping.name,
  expression: mapping.expression,
  ...KINDS[mapping.kind],
  ...(request.get('state').capabilities.mappingNames === 'by-kind' && FORMER_KINDS[mapping.kind]),
});

const serializeScope = (request: RequestContext, mapping: PropertyMapping): Json => ({
  ...serializeMapping(request, mapping),
  scope_name: mapping.scopeName,
  description: mapping.description,
});

const rules: ListRules<PropertyMapping> = {
  search: ({ name }) => [name],
  ordering: ['name'],
  filters: {
    name: equalsFilter(({ name }) => name),
    managed: equalsFilter(({ managed }) => managed),
    managed__isnull: flagFilter(({ managed }) => managed === null),
  },
};

const schema = (state: State, current: PropertyMapping | null) =>
  z.object({
    name: unique(
      text(),
      (name) => [...state.mappings.values()].some((other) => other !== current && other.name === name),
      'Property Mapping with this name already exists.',
    ),
    expression: text().superRefine((expression, context) => {
      const problem = checkSyntax(expression);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
    }),
    scope_name: text().refine((name) => !name.includes(' '), { error: 'Value must not contain spaces.' }),
    description: text({ blank: true }).optional(),
  });

const mappings: Resource<PropertyMapping> = {
  path: 'propertymappings/all',
  model: models.propertyMapping,
  objects: (state) => state.mappings.values(),
  nameOf: ({ name }) => name,
  serialize: serializeMapping,
  rules: () => rules,
  remove: deleteMapping,
  usedBy: usesOfMapping,
};

const scopeMappings = (path: Capabilities['scopeMappingPath']): Resource<PropertyMapping> => ({
  ...mappings,
  path,
  model: models.scopeMapping,
  objects: (state) => [...state.mappings.values()].filter(({ kind }) => kind === 'scope'),
  serialize: serializeScope,
  rules: () => ({
    ...rules,
    search: ({ name, scopeName }) => [name, scopeName],
    ordering: ['scope_name', 'name'],
    filters: { ...rules.filters, scope_name: equalsFilter(({ scopeName }) => scopeName) },
  }),
  create: (request, body) => {
    const state = request.get('state');
    return addScopeMapping(state, camelCased(validated(schema(state, null), body)));
  },
  update: (request, mapping, body, partial) => {
    const whole = schema(request.get('state'), mapping);
    Object.assign(mapping, camelCased(validated(partial ? whole.partial() : whole, body)));
  },
});

/** Where scope mappings are, or were until 2024.6. */
const SCOPE_MAPPING_PATHS = ['propertymappings/scope', 'propertymappings/provider/scope'] as const;

/**
 * Property mappings: `propertymappings/all/` with its types and a try, and `propertymappings/provider/scope/`, which up
 * to 2024.6 was `propertymappings/scope/`.
 */
export function addPropertyMappings(api: Hono<Environment>): void {
  api.get('/propertymappings/all/types/', (request) => {
    requireAdministrator(request);
    const { capabilities } = request.get('state');
    return request.json(propertyMappingTypes(capabilities).map((type) => serializeType(capabilities, type)));
  });
  api.post('/propertymappings/all/:key/test/', async (request) => {
    requireAdministrator(request);
    return request.json(testMapping(request, objectOf(request, mappings), await readBody(request)));
  });
  addResource(api, mappings);
  for (const path of SCOPE_MAPPING_PATHS) {
    onlyWhere(api, path, ({ scopeMappingPath }) => scopeMappingPath === path);
    addResource(api, scopeMappings(path));
  }
}
