import type { Hono } from 'hono';
import type { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import type { State } from '../state.ts';
import { readable, requireAdministrator } from './access.ts';
import { type Fields, fieldsOf, readBody } from './fields.ts';
import { type Json, methodNotAllowed, noMatch } from './answers.ts';
import { listed, type ListRules } from './lists.ts';
import { type Model, recordModel } from './creatable-types.ts';

/** What every stored object has. */
interface Stored {
  readonly pk: string | number;
  readonly name?: string;
}

/** A kind of object with its addresses: what all of them share is done by `addResource`. */
export interface Resource<T extends Stored, Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Below `/api/v3/`, without slashes at the ends. */
  readonly path: string;
  readonly model: Model;
  readonly objects: (state: State) => Iterable<T>;
  /** What stands in the address of an object; its primary key unless given. */
  readonly keyOf?: (object: T) => string;
  /** An object as the API shows it. */
  readonly write: (state: State, object: T) => Json;
  readonly rules: (state: State) => ListRules<T>;
  /** What a new object, or the whole of a changed one, has to say. */
  readonly body?: (state: State, current: T | null) => z.ZodObject<Shape>;
  readonly create?: (state: State, fields: Fields<Shape>) => T;
  /** Changes an object that can be changed; what the body names is assigned unless given. */
  readonly change?: (state: State, object: T, fields: Partial<Fields<Shape>>) => void;
  /** Deletes an object with what depends on it. */
  readonly remove?: (state: State, object: T) => void;
}

/** The one of these objects that an address names. @throws Refusal (404) */
function named<T extends Stored>(
  request: RequestContext,
  objects: Iterable<T>,
  { keyOf, model }: Pick<Resource<T>, 'keyOf' | 'model'>,
): T {
  const key = request.req.param('key');
  for (const object of objects) {
    if ((keyOf?.(object) ?? String(object.pk)) === key) return object;
  }
  throw noMatch(model.className);
}

/** The object an address names, for an administrator. @throws Refusal (403, 404) */
export function objectOf<T extends Stored>(
  request: RequestContext,
  resource: Pick<Resource<T>, 'objects' | 'keyOf' | 'model'>,
): T {
  requireAdministrator(request);
  return named(request, resource.objects(request.get('state')), resource);
}

/** Adds the addresses of a resource for administrators: list, create, read, change, delete. */
export function addResource<T extends Stored, Shape extends z.ZodRawShape>(
  api: Hono<Environment>,
  resource: Resource<T, Shape>,
): void {
  const { path, model, write, body, create, remove } = resource;
  const { change = (_state, object, fields): void => void Object.assign(object, fields) } = resource;
  api.get(`/${path}/`, (request) => {
    const state = request.get('state');
    const objects = readable(request, model, resource.objects(state));
    return request.json(listed(request, objects, resource.rules(state), (object) => write(state, object)));
  });
  api.get(`/${path}/:key/`, (request) => {
    const state = request.get('state');
    const objects = readable(request, model, resource.objects(state));
    return request.json(write(state, named(request, objects, resource)));
  });
  if (body && create) {
    api.post(`/${path}/`, async (request) => {
      requireAdministrator(request);
      const state = request.get('state');
      const object = create(state, await fieldsOf(body(state, null), await readBody(request)));
      recordModel(request, 'model_created', model, object);
      return request.json(write(state, object), 201);
    });
    api.on(['PUT', 'PATCH'], `/${path}/:key/`, async (request) => {
      const object = objectOf(request, resource);
      const state = request.get('state');
      const partial = request.req.method === 'PATCH';
      change(state, object, await fieldsOf(body(state, object), await readBody(request), partial));
      recordModel(request, 'model_updated', model, object);
      return request.json(write(state, object));
    });
  }
  if (remove) {
    api.delete(`/${path}/:key/`, (request) => {
      const object = objectOf(request, resource);
      recordModel(request, 'model_deleted', model, object);
      remove(request.get('state'), object);
      return request.body(null, 204);
    });
  }
  for (const address of [`/${path}/`, `/${path}/:key/`]) {
    api.all(address, (request) => {
      requireAdministrator(request);
      throw methodNotAllowed(request.req.method);
    });
  }
}
