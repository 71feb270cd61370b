import { Hono } from 'hono';
import type { Directory, UserInput } from '../../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type User } from '../../core/model.ts';
import { goOn, takeNotice, type Environment } from './environment.ts';
import { submitted } from './input.ts';
import {
  deletionPage,
  newDevicePage,
  userPage,
  USERS_DEVICES,
  usersDevicesPage,
} from './users-devices-pages.ts';

const EMPTY: UserInput = {
  username: '',
  authenticator: INTERNAL_AUTHENTICATOR,
  permissions: { app: false, composer: false },
  password: '',
};

const userInput = (field: (name: string) => string): UserInput => ({
  username: field('username'),
  authenticator: field('authenticator'),
  permissions: { app: field('app') === 'on', composer: field('composer') === 'on' },
  password: field('password'),
});

function addUserRoutes(app: Hono<Environment>, directory: Directory): void {
  const users = `${USERS_DEVICES}/users`;
  /** The user of an address, if it is one that can be changed: the built-in administrator is not. */
  const changeable = (id: string): User | undefined => {
    const user = directory.user(id);
    return user?.administrator ? undefined : user;
  };

  app.get(`${users}/new`, (context) =>
    context.html(userPage(context.get('user'), directory, undefined, EMPTY, [])),
  );

  app.post(`${users}/new`, async (context) => {
    const input = userInput(await submitted(context));
    const saved = await directory.saveUser(undefined, input);
    return saved.ok
      ? goOn(context, USERS_DEVICES, `“${input.username}” was added.`)
      : context.html(userPage(context.get('user'), directory, undefined, input, saved.problems));
  });

  app.get(`${users}/:id`, (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    return context.html(userPage(context.get('user'), directory, user.id, { ...user, password: '' }, []));
  });

  app.post(`${users}/:id`, async (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    const input = userInput(await submitted(context));
    const saved = await directory.saveUser(user.id, input);
    return saved.ok
      ? goOn(context, USERS_DEVICES, `“${input.username}” was saved.`)
      : context.html(userPage(context.get('user'), directory, user.id, input, saved.problems));
  });

  app.get(`${users}/:id/delete`, (context) => {
    const user = changeable(context.req.param('id'));
    return user === undefined
      ? context.notFound()
      : context.html(deletionPage(context.get('user'), 'user', user.id, user.username));
  });

  app.post(`${users}/:id/delete`, (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    directory.deleteUser(user.id);
    return goOn(context, USERS_DEVICES, `“${user.username}” was deleted.`);
  });
}

function addDeviceRoutes(app: Hono<Environment>, directory: Directory): void {
  const devices = `${USERS_DEVICES}/devices`;

  app.get(`${devices}/new`, (context) =>
    context.html(newDevicePage(context.get('user'), directory, '', '', [])),
  );

  app.post(`${devices}/new`, async (context) => {
    const field = await submitted(context);
    const [name, username] = [field('name'), field('username')];
    const added = directory.addDevice(name, username);
    return added.ok
      ? goOn(context, USERS_DEVICES, `“${name}” was added.`)
      : context.html(newDevicePage(context.get('user'), directory, name, username, added.problems));
  });

  app.get(`${devices}/:id/delete`, (context) => {
    const device = directory.device(context.req.param('id'));
    return device === undefined
      ? context.notFound()
      : context.html(deletionPage(context.get('user'), 'device', device.id, device.name));
  });

  app.post(`${devices}/:id/delete`, (context) => {
    const device = directory.device(context.req.param('id'));
    if (device === undefined) return context.notFound();
    directory.deleteDevice(device.id);
    return goOn(context, USERS_DEVICES, `“${device.name}” was deleted.`);
  });
}

/** Users & Devices. */
export function usersDevicesRoutes(directory: Directory): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get(USERS_DEVICES, (context) =>
    context.html(usersDevicesPage(context.get('user'), directory, takeNotice(context))),
  );
  addUserRoutes(app, directory);
  addDeviceRoutes(app, directory);
  return app;
}
