import type { RequirementId } from './requirements.ts';

/** The authentik a run speaks to, as far as deviations depend on it. */
export interface Server {
  /** Full version, such as 2026.2.2. */
  readonly version: string;
  /** Whether the embedded lab plays it. */
  readonly played: 'lab' | 'live';
  /** How it compares the redirect URIs of the guide's provider. */
  readonly matching: 'strict' | 'regex';
  /** `refresh_token_threshold` of the guide's provider; `null` where the version has no such field. */
  readonly refreshThreshold: string | null;
}

/** A requirement that a product is expected not to meet: data, not a skipped test. */
export interface Deviation {
  readonly id: string;
  /** One entry, one requirement. */
  readonly requirement: RequirementId;
  /** What is seen, as a sentence. */
  readonly says: string;
  /** What the observation has to say for the deviation to be this one. */
  readonly seen: RegExp;
  /** `false`: a race, which one run may win and the next one lose, or what a proxy in front of the server may prevent. */
  readonly always: boolean;
  /** First family in which it is expected; `null`: the oldest supported one. */
  readonly from: string | null;
  /** First family in which it is expected no more; `null`: none so far. */
  readonly until: string | null;
  /** Settings under which alone it is expected. */
  readonly when?: (server: Server) => boolean;
  /** Versions on which it was measured. Without any it counts on the lab only, which imitates what source code says. */
  readonly measured: readonly string[];
  /** Issue, advisory or norm that tells of it. */
  readonly source: string;
  /** Why it can be lived with, or what limits the damage. */
  readonly limits: string;
}
