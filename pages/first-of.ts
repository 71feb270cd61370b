/** An event that is awaited already, or one that begins to be awaited and can be told to give up. */
type Awaited = Promise<unknown> | ((givenUp: AbortSignal) => Promise<unknown>);

/**
 * Waits for the first of several named events and says which one it was. The others are given up, or left to end by
 * themselves; their failures are of no interest any more.
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
