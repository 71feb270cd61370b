import type { Hono } from 'hono';
import type { Environment, RequestContext } from '../environment.ts';
import type { State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody } from './body.ts';
import type { Json } from './json.ts';
import { listed, type ListRules } from './lists.ts';
import { recordModel, type Model } from './models.ts';
import { methodNotAllowed, noMatch } from './refusal.ts';

/** A kind of object with its addresses: what all of them share is done by `addResource`. */
export interface Resource<T extends { readonly pk: string | number }> {
  /** Below `/api/v3/`, without slashes at the ends. */
  readonly path: string;
  readonly model: Model;
  readonly objects: (state: State) => Iterable<T>;
  /** What stands in the address of an object; its primary key unless given. */
  readonly keyOf?: (object: T) => string;
  readonly nameOf: (object: T) => string;
  readonly serialize: (request: RequestContext, object: T) => Json;
  readonly rules: (state: State) => ListRules<T>;
  /** Stores a new object. @throws Refusal (400) with the sentences by field; then nothing is stored. */
  readonly create?: (request: RequestContext, body: unknown) => T | Promise<T>;
  /** Changes an object: all of it (PUT), or what the body names (PATCH). @throws Refusal as `create` does. */
  readonly update?: (request: RequestContext, object: T, body: unknown, partial: boolean) => void;
  /** Deletes an object with what depends on it. */
  readonly remove?: (state: State, object: T) => void;
  /** Objects that refer to one. */
  readonly usedBy?: (state: State, object: T) => readonly Json[];
}

/** The object an address names. @throws Refusal (404) when there is none. */
export function objectOf<T extends { readonly pk: string | number }>(
  request: RequestContext,
  { objects, keyOf, model }: Pick<Resource<T>, 'objects' | 'keyOf' | 'model'>,
): T {
  const key = request.req.param('key');
  for (const object of objects(request.get('state'))) {
    if ((keyOf?.(object) ?? String(object.pk)) === key) return object;
  }
  throw noMatch(model.className);
}

/** Adds the addresses of a resource for administrators: list, create, read, change, delete, used by. */
export function addResource<T extends { readonly pk: string | number }>(
  api: Hono<Environment>,
  resource: Resource<T>,
): void {
  const { path, model, nameOf, serialize, create, update, remove, usedBy } = resource;
  const record = (request: RequestContext, action: Parameters<typeof recordModel>[1], object: T): void => {
    recordModel(request, action, model, { pk: object.pk, name: nameOf(object) });
  };
  const found = (request: RequestContext): T => {
    requireAdministrator(request);
    return objectOf(request, resource);
  };

  api.get(`/${path}/`, (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    return request.json(
      listed(request, resource.objects(state), resource.rules(state), (object) => serialize(request, object)),
    );
  });
  if (create) {
    api.post(`/${path}/`, async (request) => {
      requireAdministrator(request);
      const object = await create(request, await readBody(request));
      record(request, 'model_created', object);
      return request.json(serialize(request, object), 201);
    });
  }
  api.get(`/${path}/:key/`, (request) => request.json(serialize(request, found(request))));
  if (update) {
    api.on(['PUT', 'PATCH'], `/${path}/:key/`, async (request) => {
      const object = found(request);
      update(request, object, await readBody(request), request.req.method === 'PATCH');
      record(request, 'model_updated', object);
      return request.json(serialize(request, object));
    });
  }
  if (remove) {
    api.delete(`/${path}/:key/`, (request) => {
      const object = found(request);
      record(request, 'model_deleted', object);
      remove(request.get('state'), object);
      return request.body(null, 204);
    });
  }
  if (usedBy) {
    api.get(`/${path}/:key/used_by/`, (request) =>
      request.json(usedBy(request.get('state'), found(request))),
    );
  }
  for (const address of [`/${path}/`, `/${path}/:key/`]) {
    api.all(address, (request) => {
      requireAdministrator(request);
      throw methodNotAllowed(request.req.method);
    });
  }
}
