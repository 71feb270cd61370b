import type { Application, Group, OAuth2Provider, User } from '../model.ts';
import type { State } from '../state.ts';
import { attributeOf, text } from './methods.ts';
import {
  ExpressionError,
  fromJson,
  isEqual,
  PythonObject,
  type PythonFunction,
  type Value,
} from './values.ts';

const method =
  (value: () => Value): (() => PythonFunction) =>
  () =>
  () =>
    value();

/** Whether an object has all the attributes a filter names; only exact comparison is known here. */
function fits(item: Value, filters: ReadonlyMap<string, Value>): boolean {
  return [...filters].every(([name, value]) => {
    if (name.includes('__')) {
      throw new ExpressionError('NotImplementedError', `the lookup ${name} is not evaluated here`);
    }
    return isEqual(attributeOf(item, name), value);
  });
}

/** A query set of Django, as far as expressions use one. */
function querySet(items: readonly Value[]): PythonObject {
  return new PythonObject({
    className: 'QuerySet',
    items: () => items,
    attributes: {
      all: method(() => querySet(items)),
      filter: () => (call) => querySet(items.filter((item) => fits(item, call.named))),
      exclude: () => (call) => querySet(items.filter((item) => !fits(item, call.named))),
      exists: method(() => items.length > 0),
      count: method(() => items.length),
      first: method(() => items[0] ?? null),
      last: method(() => items.at(-1) ?? null),
      values_list: () => (call) => {
        const names = call.positional.map(text);
        return querySet(
          items.map((item) => {
            const row = names.map((name) => attributeOf(item, name));
            return call.named.get('flat') === true ? (row[0] ?? null) : row;
          }),
        );
      },
    },
  });
}

/** A related manager: a query set that has to be asked before it can be iterated over. */
function manager(items: () => readonly Value[]): PythonObject {
  const { attributes } = querySet(items()).parts;
  return new PythonObject({ className: 'ManyRelatedManager', attributes });
}

const time = (date: Date | null): Value =>
  date &&
  new PythonObject({
    className: 'datetime',
    text: date.toISOString().replace('T', ' ').replace('Z', '+00:00'),
    attributes: {
      isoformat: method(() => date.toISOString().replace('Z', '+00:00')),
      timestamp: method(() => date.getTime() / 1000),
    },
  });

/** A group as an expression sees it. */
const groupObject = (group: Group): PythonObject =>
  new PythonObject({
    className: 'Group',
    text: `Group ${group.name}`,
    attributes: {
      pk: () => group.pk,
      group_uuid: () => group.pk,
      num_pk: () => group.numPk,
      name: () => group.name,
      is_superuser: () => group.isSuperuser,
      attributes: () => fromJson(group.attributes),
    },
  });

/** Groups an account is a member of. */
const groupsOf = (state: State, user: User): Group[] =>
  [...state.groups.values()].filter((group) => group.members.has(user.pk));

/** An account as an expression sees it (`User` of 2026.2.2). */
export function userObject(state: State, user: User): PythonObject {
  const groups = (): Value[] => groupsOf(state, user).map(groupObject);
  return new PythonObject({
    className: 'User',
    text: user.username,
    attributes: {
      pk: () => user.pk,
      id: () => user.pk,
      uuid: () => user.uuid,
      uid: () => user.uid,
      username: () => user.username,
      name: () => user.name,
      email: () => user.email,
      path: () => user.path,
      type: () => user.type,
      attributes: () => fromJson(user.attributes),
      is_active: () => user.isActive,
      is_authenticated: () => true,
      is_anonymous: () => false,
      is_superuser: () => groupsOf(state, user).some((group) => group.isSuperuser),
      last_login: () => time(user.lastLogin),
      date_joined: () => time(user.dateJoined),
      password_change_date: () => time(user.passwordChangeDate),
      groups: () => manager(groups),
      ak_groups: () => manager(groups),
      all_groups: method(() => querySet(groups())),
      // Attributes of the groups first, so that the account's own win.
      group_attributes: method(() =>
        fromJson(
          Object.assign({}, ...groupsOf(state, user).map((group) => group.attributes), user.attributes),
        ),
      ),
      app_entitlements: method(() => querySet([])),
    },
  });
}

const applicationObject = (application: Application): PythonObject =>
  new PythonObject({
    className: 'Application',
    text: application.name,
    attributes: {
      pk: () => application.pk,
      name: () => application.name,
      slug: () => application.slug,
      group: () => application.group,
      meta_launch_url: () => application.metaLaunchUrl,
    },
  });

/** A provider as an expression sees it. */
export function providerObject(state: State, provider: OAuth2Provider): PythonObject {
  return new PythonObject({
    className: 'OAuth2Provider',
    text: `OAuth2 Provider ${provider.name}`,
    attributes: {
      pk: () => provider.pk,
      name: () => provider.name,
      client_id: () => provider.clientId,
      client_type: () => provider.clientType,
      application: () => {
        const application = [...state.applications.values()].find((one) => one.provider === provider.pk);
        if (application) return applicationObject(application);
        throw new ExpressionError('RelatedObjectDoesNotExist', 'OAuth2Provider has no application.');
      },
    },
  });
}

/** The request an expression is evaluated for: whose it is, and what else is known. */
export const requestObject = (user: Value, context: Value): PythonObject =>
  new PythonObject({
    className: 'PolicyRequest',
    attributes: { user: () => user, context: () => context, http_request: () => null, obj: () => null },
  });
