import { readFileSync } from 'node:fs';
import type { Fetch } from '../network/serve.ts';

/**
 * What tells a control apart for somebody who cannot see the page, or helps who can. `label` stands for everything that
 * names a control from outside its own text: `aria-label`, `aria-labelledby`, and the tie between a `label` and its
 * field; the words themselves stay where they are.
 */
export const HINTS = ['role', 'label', 'title', 'placeholder'] as const;

/** A kind of hint. */
export type Hint = (typeof HINTS)[number];

/** A hint that is to be missing: all of a kind, or those with that text. */
export interface MissingHint {
  readonly kind: Hint;
  readonly text: string | null;
}

/**
 * Reads `kind` or `kind:text`.
 *
 * @throws Error naming the kinds there are.
 */
export function missingHint(written: string): MissingHint {
  const [, name, text = null] = /^([^:]*)(?::(.*))?$/s.exec(written) ?? [];
  const kind = HINTS.find((each) => each === name);
  if (kind === undefined) {
    throw new Error(
      `"${written}" is no hint that can be missing; write ${HINTS.join(', ')}, or one of them with :text`,
    );
  }
  return { kind, text };
}

const SCRIPT = '/less-hints.js';

/**
 * A server whose pages lack hints: each document gets a script that takes them away. Faces know nothing of it, so every
 * face can be had with any hint missing.
 */
export function withoutHints(fetch: Fetch, missing: readonly MissingHint[]): Fetch {
  if (missing.length === 0) return fetch;
  const source = readFileSync(new URL('./less-hints-page.js', import.meta.url), 'utf8');
  const script = `${source}\ntakeHintsAway(${JSON.stringify(missing)});\n`;
  return async (request) => {
    if (new URL(request.url).pathname === SCRIPT) {
      return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    }
    const answer = await fetch(request);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return answer;
    const page = (await answer.text()).replace('<head>', `<head><script src="${SCRIPT}"></script>`);
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    return new Response(page, { status: answer.status, headers });
  };
}
