import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunMetadata } from '../audit/gathering/attachments.ts';
import { operator } from '../audit/reports-folder/reports-folder.ts';
import { continuousIntegrationRun, inContinuousIntegration } from '../fixtures/env.ts';
import type { Settings } from '../fixtures/settings/settings.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { forEachName } from '../guide/names.ts';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** The commit that is checked out, `null` outside a repository. */
function commit(): string | null {
  try {
    // In a job's container the folder may be another user's, which git refuses unless told (git-config, safe.directory).
    return execFileSync('git', ['-c', `safe.directory=${ROOT}`, 'rev-parse', 'HEAD'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** What reports say about the whole run: what was followed, against what, with which suite, by whom. */
export function runFacts(settings: Settings): RunMetadata {
  const { guide } = currentRun(settings);
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  return {
    edition: guide.edition,
    mode: settings.mode,
    matching: settings.matching,
    names: forEachName((id) => ({ name: guide.names[id], by: guide.namedBy[id] })),
    targets: {
      authentik: { address: guide.origins.authentik, played: settings.authentik === null ? 'lab' : 'live' },
      engomo: { address: guide.origins.engomo, played: settings.engomo === null ? 'lab' : 'live' },
    },
    suite: { name, version },
    lockFile: createHash('sha256')
      .update(readFileSync(join(ROOT, 'package-lock.json')))
      .digest('hex'),
    commit: commit(),
    startedBy:
      continuousIntegrationRun() ?? (inContinuousIntegration() ? 'continuous integration' : operator()),
  };
}
