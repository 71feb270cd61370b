import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Environment, RequestContext } from './environment.ts';
import type { Flow } from './model.ts';
import { type Markup, notFoundPage, page, permissionDeniedPage, script } from './server-pages.ts';
import { type InterfaceBundle, staticFiles } from './static-files.ts';

/** Drawn until the interface itself is there. */
const PLACEHOLDER = html`<div class="ak-c-placeholder" slot="placeholder">
  <span class="pf-c-spinner" role="progressbar" aria-valuetext="Loading..."></span>
</div>`;

/** What differs between the admin and the user interface. */
interface InterfaceParts {
  /** Below `/static/dist/`, without version. */
  readonly script: string;
  /** Tag of the element that draws everything. */
  readonly root: string;
  /** Whether it is the one whose toasts moved to the bottom. */
  readonly administration: boolean;
}

const INTERFACES: Readonly<Record<string, InterfaceParts>> = {
  '/if/admin/': {
    script: 'admin/AdminInterface',
    root: 'ak-interface-admin',
    administration: true,
  },
  '/if/user/': {
    script: 'user/UserInterface',
    root: 'ak-interface-user',
    administration: false,
  },
};

/** The page of an interface: empty but for the element that draws everything. */
function interfacePage(
  request: RequestContext,
  { script: name, root, administration }: InterfaceParts,
): Markup {
  const { capabilities } = request.get('state');
  const place = administration && capabilities.toastsAtTheBottom ? raw(' alignment="bottom"') : '';
  return page(request, {
    title: 'authentik',
    head: script(capabilities, name),
    body: html`<ak-message-container${place}></ak-message-container>
      ${raw(`<${root}>`)} ${PLACEHOLDER} ${raw(`</${root}>`)}`,
  });
}

/** The page of a flow: the executor asks the API what to show. */
function flowPage(request: RequestContext, { slug }: Flow): Markup {
  const { capabilities } = request.get('state');
  const executor = html`<ak-flow-executor slug="${slug}">${PLACEHOLDER}</ak-flow-executor>`;
  return page(request, {
    title: 'authentik',
    head: script(capabilities, 'flow/FlowInterface'),
    body: html`<ak-message-container></ak-message-container>
      ${capabilities.flowDrawer ? html`<ak-drawer>${executor}</ak-drawer>` : executor}`,
  });
}

/**
 * The pages that carry the browser part, its static files, and `/`, which leads to the user interface. Pages of the
 * admin and the user interface are 200 for everybody but external users: their scripts find out that nobody is signed
 * in.
 */
export function interfaceRoutes(bundle: InterfaceBundle): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.route('/', staticFiles(bundle));
  routes.get('/', (request) => {
    const { search } = new URL(request.req.url);
    if (request.get('user') !== null) return request.redirect(`/if/user/${search}`);
    const next = encodeURIComponent(`/${search}`).replaceAll('%2F', '/');
    return request.redirect(`/flows/-/default/authentication/?next=${next}`);
  });
  for (const [path, parts] of Object.entries(INTERFACES)) {
    routes.get(path, (request) => {
      return request.get('user')?.type === 'external'
        ? permissionDeniedPage(request)
        : request.html(interfacePage(request, parts));
    });
  }
  routes.get('/if/flow/:slug/', (request) => {
    const flow = request.get('state').flows.get(request.req.param('slug'));
    return flow === undefined ? notFoundPage(request) : request.html(flowPage(request, flow));
  });
  return routes;
}
