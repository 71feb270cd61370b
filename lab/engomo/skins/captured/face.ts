import { readFile } from 'node:fs/promises';
import { html } from 'hono/html';
import type { Fetch } from '../../../network/serve.ts';
import type { Engomo } from '../../core/engomo.ts';
import { plainSkin } from '../plain/app.ts';
import { capturedControls } from './findings.ts';

const SCRIPT = '/captured.js';

const TAG = html`<script src="${SCRIPT}"></script>`;

/**
 * The plain face, speaking the words of a composer that was captured: each control has the name and the hint it was
 * found by there, and no other. How its screens are made otherwise, no capture says.
 *
 * @param folder the capture, as `npm run engomo:probe` leaves it.
 */
export async function capturedSkin(engomo: Engomo, folder: string): Promise<{ readonly fetch: Fetch }> {
  const plain = await plainSkin(engomo);
  const source = await readFile(new URL('./page.js', import.meta.url), 'utf8');
  const script = `${source}\nspeakAsCaptured(${JSON.stringify(capturedControls(folder))});\n`;
  const tag = (await TAG).toString();
  return {
    fetch: async (request) => {
      if (new URL(request.url).pathname === SCRIPT) {
        return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
      }
      const answer = await plain.fetch(request);
      if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return answer;
      const page = (await answer.text()).replace('<head>', `<head>${tag}`);
      const headers = new Headers(answer.headers);
      headers.delete('content-length');
      return new Response(page, { status: answer.status, headers });
    },
  };
}
