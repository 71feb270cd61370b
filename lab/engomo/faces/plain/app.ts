import type { Hono } from 'hono';
import type { Engomo } from '../../core/engomo.ts';
import { type Environment, pageFace, takeNotice } from '../page-face.ts';
import { addMethodPages } from './authentication.ts';
import {
  clientPage,
  composerLoginPage,
  forbiddenPage,
  passwordPage,
  refusedPage,
  serverPage,
  startPage,
} from './entrance.ts';
import { addUserPages } from './users-devices.ts';

/** engomo's plain face: pages made on the server, no client framework. */
export async function plainFace(engomo: Engomo): Promise<Hono<Environment>> {
  const app = await pageFace(engomo, {
    files: Object.fromEntries(
      ['/static/engomo.css', '/static/engomo.js', '/static/favicon.svg'].map((path) => [
        path,
        new URL(`.${path}`, import.meta.url),
      ]),
    ),
    at: {
      password: '/password',
      composer: '/composer',
      login: '/composer/login',
      logout: '/composer/logout',
    },
    administration: ['/composer/server', '/composer/users-devices'],
    client: (_, email, problem) => clientPage(email, problem),
    password: (_, username, problem) => passwordPage(username, problem),
    refused: (context, sentence) => context.html(refusedPage(sentence), 403),
    login: composerLoginPage,
    forbidden: forbiddenPage,
    frameAncestors: "'none'",
  });
  app.get('/composer', (context) =>
    context.html(startPage(engomo, context.get('user'), takeNotice(context))),
  );
  app.get('/composer/server', (context) => context.html(serverPage(engomo, context.get('user'))));
  addMethodPages(app, engomo.directory);
  addUserPages(app, engomo.directory);
  app.notFound((context) => context.html(refusedPage('This page does not exist.'), 404));
  return app;
}
