import type { Fetch } from '../network/serve.ts';

/** A product that stops answering as itself in the middle of a run. It is no fault of the guide: no clause may turn red. */
export interface Outage {
  /** Never reused. */
  readonly id: string;
  readonly says: string;
  readonly product: 'authentik' | 'engomo';
  /** Whether it begins with this request. */
  readonly begins: (method: string, path: string) => boolean;
  readonly answer: () => Response;
}

const page = (status: number, text: string): Response =>
  new Response(
    `<!doctype html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  );

/** The outages the lab can have. */
export const outages: readonly Outage[] = [
  {
    id: 'SV01',
    says: 'the proxy before authentik answers 502 from the moment its application is made',
    product: 'authentik',
    begins: (method, path) => method === 'POST' && path.endsWith('/core/applications/'),
    answer: () => page(502, 'Bad Gateway'),
  },
  {
    id: 'SV02',
    says: 'a page of maintenance stands in authentik’s place from the first login on',
    product: 'authentik',
    begins: (_, path) => path === '/application/o/authorize/',
    answer: () => page(200, 'We will be back soon'),
  },
  {
    id: 'SV03',
    says: 'engomo answers 503 from the first login on',
    product: 'engomo',
    begins: (_, path) => path === '/auth',
    answer: () => page(503, 'Service Unavailable'),
  },
];

/** A server with an outage, if the id is that of one of its own. */
export function withOutage(id: string | null, product: Outage['product'], fetch: Fetch): Fetch {
  const outage = outages.find((each) => each.id === id && each.product === product);
  if (outage === undefined) return fetch;
  let begun = false;
  return (request) => {
    begun ||= outage.begins(request.method, new URL(request.url).pathname);
    return begun ? outage.answer() : fetch(request);
  };
}
