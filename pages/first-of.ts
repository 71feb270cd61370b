/**
 * Waits for the first of several named events and says which one it was. The others are left to end by themselves;
 * their failures are of no interest any more.
 *
 * @throws whatever the first event to settle throws.
 */
export async function firstOf<Name extends string>(
  events: Readonly<Record<Name, Promise<unknown>>>,
): Promise<{ name: Name; value: unknown }> {
  const races: Promise<{ name: Name; value: unknown }>[] = [];
  for (const name in events) {
    const race = events[name].then((value) => ({ name, value }));
    race.catch(() => undefined);
    races.push(race);
  }
  return Promise.race(races);
}
