import { controls } from './controls.ts';
import type { Fact, Facts } from './facts.ts';

/** Where a fact says it was seen when that was a running authentik: this word, and a route. */
export const LIVE = 'live';

/** Whether a fact comes from a running authentik that was looked at with `capture.ts`. */
const isLive = ({ captured }: Fact): boolean => captured.startsWith(`${LIVE} `);

const AGAIN =
  'E2E_MODE=configure E2E_ALLOW_WRITES_TO=… AUTHENTIK_URL=… AUTHENTIK_ADMIN=… AUTHENTIK_ADMIN_PASSWORD=… ' +
  'node --import tsx selftest/fidelity/capture.ts, with a server of this version';

/** Facts with the manifest that says what they are, how they were captured and what is missing. */
export function withManifest(version: string, facts: Readonly<Record<string, Fact>>): Facts {
  const all = Object.values(facts);
  const folders = [
    ...new Set(all.flatMap((fact) => (isLive(fact) ? [] : [fact.captured.split('/')[0] ?? '']))),
  ].sort();
  const captured = folders.map((folder) =>
    folder.startsWith(`${LIVE}-`)
      ? `${folder}/: ARIA snapshots and pages of a fresh server of that version`
      : `${folder}/: dumps and ARIA snapshots of the interface as published with that version, in Chromium, its API ` +
        `answered by a mock; markup is authentik's own, data are samples` +
        (folder.endsWith(version) ? '' : `; ${version} shows the same`),
  );
  if (all.some(isLive)) {
    captured.unshift(
      `${LIVE} …: a running server of version ${version}, opened in Chromium by capture.ts, nothing submitted; the ` +
        `stages of the login and the notice of a saved application shown by its interface for answers made up there`,
    );
  }
  return {
    manifest: {
      version,
      captured,
      again: [AGAIN],
      notCaptured: [...controls.keys()].filter((id) => facts[id] === undefined).sort(),
    },
    controls: facts,
  };
}
