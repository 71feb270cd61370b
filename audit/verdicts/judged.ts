import type { RunMetadata, System } from '../gathering/attachment-schemas.ts';

/** What was judged, as a phrase: nobody can take the lab for a server. */
export function judged(targets: RunMetadata['targets'], systems: readonly System[] = []): string {
  if (targets.authentik.played === 'lab' && targets.engomo.played === 'lab') return 'on the embedded lab';
  const named = (['authentik', 'engomo'] as const).map((product) => {
    const { address, played } = targets[product];
    if (played === 'lab') return `the lab's ${product}`;
    const version = systems.find((system) => system.product === product)?.version;
    const shown = version !== undefined && /^\d/.test(version) ? ` ${version}` : '';
    return `${product}${shown} at ${address}`;
  });
  return `on ${named.join(' and ')}`;
}
