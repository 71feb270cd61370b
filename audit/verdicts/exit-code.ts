import type { Audit } from './audit-schema.ts';
import type { RunMetadata, System } from '../gathering/attachments.ts';

/** Exit codes of a run (README, "Exit codes"). Settings that cannot be used end a run before it has an audit. */
export const exitCodes = { holds: 0, broken: 1, settings: 2, environment: 3, suite: 4 } as const;

/** The exit code an audit stands for: nothing proven is never 0. */
export function exitCodeOf(audit: Audit): number {
  const { summary, people, problems, causes, tests, run } = audit;
  const failed = tests.filter(({ status, person }) => status === 'failed' && person === null).length;
  const missed = people.filter(({ verdict }) => verdict !== 'passed');
  if (summary.clauses.failed > 0) return exitCodes.broken;
  if (problems.length > 0 || causes.some(({ kind }) => kind === 'suite')) return exitCodes.suite;
  if (causes.length > 0 || summary.clauses.blocked > 0) return exitCodes.environment;
  if (failed > 0 || missed.some(({ verdict }) => verdict === 'failed')) return exitCodes.broken;
  if (missed.length > 0) return exitCodes.environment;
  if (tests.some(({ flaky }) => flaky)) return exitCodes.suite;
  const asked =
    run.mode === 'remove' || run.mode === 'plan'
      ? tests.filter(({ status }) => status === 'passed').length
      : summary.clauses.passed;
  return summary.status === 'passed' && asked > 0 ? exitCodes.holds : exitCodes.environment;
}

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
