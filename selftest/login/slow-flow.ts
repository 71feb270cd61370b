import { setTimeout as after } from 'node:timers/promises';
import { Hono } from 'hono';
import { guideValues, type GuideValues } from '../../guide/values.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import { test as base } from '../browser-test.ts';

/** A flow of authentik's stages and nothing around them: each is shown when the one before was answered. */
const flowPage = (stages: readonly string[], goal: string): string => `<body><script>
  const stages = ${JSON.stringify(stages)};
  const fields = {
    'ak-stage-identification': '<input name="uidField">',
    'ak-stage-password': '<input type="hidden" name="username" value="alice"><input name="password">',
    'ak-stage-authenticator-validate':
      '<ak-stage-authenticator-validate-code><input name="code"></ak-stage-authenticator-validate-code>',
  };
  const next = () => {
    const stage = stages.shift();
    if (stage === undefined) { ${goal === '' ? '' : `location.href = ${JSON.stringify(goal)};`} return; }
    const field = fields[stage] ?? '';
    document.body.innerHTML = '<' + stage + '><form>' + field + '<button type="submit">Go on</button></form></' + stage + '>';
    document.forms[0].onsubmit = async (event) => {
      event.preventDefault();
      await fetch('/authentik/api/v3/flows/executor/login/', { method: 'POST' });
      document.body.innerHTML = '';
      next();
    };
  };
  next();
</script>`;

/** A login whose steps take a time. */
export interface SlowFlow {
  readonly guide: GuideValues;
  /**
   * Address of a flow.
   *
   * @param goal where the browser is sent after the last stage; empty: nowhere.
   */
  readonly address: (stages: readonly string[], goal: string) => string;
}

/** Tests against a flow whose every answer takes `answersAfter` milliseconds. */
export const slowFlow = (answersAfter: number) =>
  base.extend<{ readonly flow: SlowFlow }>({
    flow: async ({}, use) => {
      const app = new Hono();
      app.get('/authentik/if/flow/login/', (request) =>
        request.html(flowPage(request.req.queries('stage') ?? [], request.req.query('goal') ?? '')),
      );
      app.post('/authentik/api/v3/flows/executor/login/', async (request) => {
        await after(answersAfter);
        return request.body(null, 204);
      });
      app.get('/engomo/*', (request) => request.html('<p>engomo</p>'));
      const server = await servePlainly((request) => app.fetch(request), 0);
      const origin = `http://127.0.0.1:${server.port}`;
      await use({
        guide: guideValues({ authentik: `${origin}/authentik`, engomo: `${origin}/engomo` }),
        address: (stages, goal) => {
          const query = new URLSearchParams([...stages.map((stage) => ['stage', stage]), ['goal', goal]]);
          return `${origin}/authentik/if/flow/login/?${query.toString()}`;
        },
      });
      await server.close();
    },
  });
