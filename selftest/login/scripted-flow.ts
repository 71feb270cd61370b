import { Hono } from 'hono';
import { servePlainly } from '../../lab/network/serve.ts';
import { test as base } from '../browser-test.ts';

/** A stage of a scripted flow. */
export interface ScriptedStage {
  /** What the executor asks. */
  readonly challenge: Readonly<Record<string, unknown>> & { readonly component: string };
  /** What is inside the stage's form. */
  readonly form?: string;
  /** The page answers it without being asked. */
  readonly answersItself?: boolean;
  /**
   * What the executor says to an answer: 302 and the next stage unless given; an error, nothing against it and the same stage
   * again, or the first stage again with an error, as when the session was lost.
   */
  readonly says?: { readonly error: string } | 'again' | 'lost';
}

/** The page of authentik's flows, as far as a loop over stages sees it. */
const PAGE = `<body><script type="module">
  const address = '/api/v3/flows/executor/login/?query=';
  const post = () => fetch(address, { method: 'POST' }).then(follow);
  const show = (challenge) => {
    if (challenge.component === 'xak-flow-redirect') { location.assign(challenge.to); return; }
    const stage = document.createElement(challenge.component);
    stage.style.display = 'block';
    const errors = Object.values(challenge.response_errors ?? {}).flat();
    stage.attachShadow({ mode: 'open' }).innerHTML = '<h1>Welcome</h1><form>' + challenge.form +
      errors.map(({ string }) => '<p class="pf-m-error">' + string + '</p>').join('') +
      '<button type="submit">Go on</button></form>';
    stage.shadowRoot.querySelector('form').onsubmit = (event) => { event.preventDefault(); post(); };
    document.body.replaceChildren(stage);
    if (challenge.answersItself) post();
  };
  const follow = async (response) => show(await response.json());
  fetch(address).then(follow);
</script>`;

/** Where a scripted flow is. */
export interface ScriptedFlow {
  /** Address of the server. */
  readonly origin: string;
  /** Plays these stages from the first one on, and leads to an address after the last one. @returns the flow's address. */
  readonly play: (stages: readonly ScriptedStage[], goal: string) => string;
  /** How many answers were sent. */
  readonly answers: () => number;
}

/** Tests of the loop against an executor that asks what the test says, in a browser. */
export const test = base.extend<{ readonly flow: ScriptedFlow }>({
  flow: async ({}, use) => {
    let script: readonly ScriptedStage[] = [];
    let [at, end, answers] = [0, '', 0];
    const app = new Hono();
    const current = (errors?: Readonly<Record<string, unknown>>): object => {
      const stage = script[at];
      if (stage === undefined) return { component: 'xak-flow-redirect', to: end };
      const { answersItself = false, challenge, form = '' } = stage;
      return { ...challenge, form, answersItself, ...(errors && { response_errors: errors }) };
    };
    const errorOf = (string: string) => ({ field: [{ string, code: 'invalid' }] });
    app.get('/if/flow/login/', (request) => request.html(PAGE));
    app.get('/goal/', (request) => request.html('<p>goal</p>'));
    app.get('/api/v3/flows/executor/login/', (request) => request.json(current()));
    app.post('/api/v3/flows/executor/login/', (request) => {
      answers += 1;
      const says = script[at]?.says;
      if (typeof says === 'object') return request.json(current(errorOf(says.error)));
      if (says === 'again') return request.json(current());
      if (says === 'lost') {
        script = script.map((stage) => ({ ...stage, says: undefined })).map(({ says: _, ...stage }) => stage);
        at = 0;
        return request.json(current(errorOf('No identification data provided.')));
      }
      at += 1;
      return request.redirect(request.req.url);
    });
    const server = await servePlainly((request) => app.fetch(request), 0);
    const origin = `http://127.0.0.1:${server.port}`;
    await use({
      origin,
      play: (stages, goal) => {
        [script, at, end, answers] = [stages, 0, goal, 0];
        return `${origin}/if/flow/login/`;
      },
      answers: () => answers,
    });
    await server.close();
  },
});
