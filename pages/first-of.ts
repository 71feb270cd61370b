/** A wait that has begun, or one to begin that ends early when its signal is aborted. */
export type Awaited = Promise<unknown> | ((givenUp: AbortSignal) => Promise<unknown>);

/**
 * Resolves with the name of the first event. Aborts the other waits and ignores their errors. A wait that is not aborted
 * goes on asking the page until its own deadline, so pass the signal on wherever a wait takes one.
 *
 * @throws whatever the first event to settle throws.
 */
export async function firstOf<Name extends string>(
  events: Readonly<Record<Name, Awaited>>,
): Promise<{ name: Name; value: unknown }> {
  const others = new AbortController();
  const races: Promise<{ name: Name; value: unknown }>[] = [];
  for (const name in events) {
    const event: Awaited = events[name];
    const race = (typeof event === 'function' ? event(others.signal) : event).then((value) => ({
      name,
      value,
    }));
    race.catch(() => undefined);
    races.push(race);
  }
  try {
    return await Promise.race(races);
  } finally {
    others.abort();
  }
}
