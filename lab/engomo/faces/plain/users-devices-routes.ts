import { Hono } from 'hono';
import type { Directory } from '../../core/directory.ts';
import { goOn, submitted, takeNotice, type Environment } from '../environment.ts';
import { addUserRoutes, type UserPages } from '../user-routes.ts';
import {
  deletionPage,
  newDevicePage,
  userPage,
  USERS_DEVICES,
  usersDevicesPage,
} from './users-devices-pages.ts';

const userPages = (directory: Directory): UserPages => ({
  list: USERS_DEVICES,
  name: 'users',
  add: 'new',
  remove: 'delete',
  on: 'on',
  form: (shownTo, id, input, problems) => userPage(shownTo, directory, id, input, problems),
  deletion: (shownTo, { id, username }) => deletionPage(shownTo, 'user', id, username),
  says: {
    added: (username) => `“${username}” was added.`,
    saved: (username) => `“${username}” was saved.`,
    deleted: (username) => `“${username}” was deleted.`,
  },
});

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
  addUserRoutes(app, directory, userPages(directory));
  addDeviceRoutes(app, directory);
  return app;
}
