import { setTimeout as wait } from 'node:timers/promises';
import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';

/** Headers of everything the core answers; the flow executor sets `X-Frame-Options` itself. */
export const coreHeaders = createMiddleware<Environment>(async (request, next) => {
  await next();
  const { headers } = request.res;
  request.header('x-authentik-id', request.get('requestId'));
  request.header('x-powered-by', 'authentik');
  request.header('x-frame-options', headers.get('x-frame-options') ?? 'DENY');
  request.header('x-content-type-options', 'nosniff');
  request.header('referrer-policy', headers.get('referrer-policy') ?? 'same-origin');
  request.header('vary', headers.get('vary') ?? 'Cookie');
  const type = headers.get('content-type');
  if (type !== null) request.header('content-type', type.replace('UTF-8', 'utf-8'));
  else if (headers.has('location')) request.header('content-type', 'text/html; charset=utf-8');
});

/** Shares of answers, fastest first, with the time they take in milliseconds: from, to. */
const BANDS = [
  { share: 0.92, from: 10, to: 60 },
  { share: 0.07, from: 60, to: 250 },
  { share: 0.01, from: 250, to: 800 },
] as const;

/** A stream of numbers in [0, 1), the same for the same seed (Park and Miller's minimal standard generator). */
function* uniform(seed: number): Generator<number, never> {
  const modulus = 2147483647;
  let value = (seed % (modulus - 1)) + 1;
  for (;;) {
    value = (value * 48271) % modulus;
    yield value / modulus;
  }
}

/**
 * Times that answers of the REST API take, in milliseconds, the same for the same seed. A real server needs 50 to
 * 800 ms, which would make a run slow and show nothing more: what matters is that no answer comes at once, that two
 * requests may change places, and that now and then one is late. Median 38 ms, mean 51 ms, one in a hundred above 250 ms.
 */
function* latencies(seed: number): Generator<number, never> {
  const numbers = uniform(seed);
  const next = (): number => numbers.next().value;
  for (;;) {
    let share = next();
    const band = BANDS.find((candidate) => (share -= candidate.share) < 0) ?? BANDS[0];
    // Squared, so that within a band short times are more frequent than long ones.
    yield Math.round(band.from + (band.to - band.from) * next() ** 2);
  }
}

/** Lets every request wait before it is looked at. */
export function latency(seed = 1) {
  const times = latencies(seed);
  return createMiddleware<Environment>(async (_request, next) => {
    await wait(times.next().value);
    await next();
  });
}
