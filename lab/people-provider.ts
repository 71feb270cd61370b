import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';

/** Somebody that provider knows. */
export interface KnownPerson {
  readonly username: string;
  readonly password: string;
  readonly email: string;
}

const form = z.object({ username: z.string(), password: z.string() });

/** An identity provider that is not authentik: one page, and the authorization code flow as far as a source needs it. */
export class PeopleProvider {
  readonly #codes = new Map<string, string>();
  readonly #app = new Hono();

  constructor(people: readonly KnownPerson[]) {
    const page = (says: string) =>
      html`<!doctype html>
        <html lang="en">
          <title>Our people</title>
          <h1>Our people</h1>
          <p>${says}</p>
          <form method="post">
            <label>Username <input name="username" autocomplete="username" /></label>
            <label>Password <input name="password" type="password" /></label>
            <button>Sign in</button>
          </form>
        </html>`;
    this.#app.get('/authorize', (request) => request.html(page('Who are you?')));
    this.#app.post('/authorize', async (request) => {
      const { password, username } = form.parse(await request.req.parseBody());
      const person = people.find((each) => each.username === username && each.password === password);
      const { redirect_uri: back = '', state = '' } = request.req.query();
      if (person === undefined || !back.startsWith('https://'))
        return request.html(page('That is not right.'), 401);
      const code = randomBytes(18).toString('base64url');
      this.#codes.set(code, person.email);
      return request.redirect(`${back}?${new URLSearchParams({ code, state }).toString()}`);
    });
  }

  readonly fetch = (request: Request): Response | Promise<Response> => this.#app.fetch(request);

  /** Whose e-mail address a code stands for; each is good once, and `null` is the answer to any other. */
  readonly redeem = (code: string): string | null => {
    const email = this.#codes.get(code) ?? null;
    this.#codes.delete(code);
    return email;
  };
}
