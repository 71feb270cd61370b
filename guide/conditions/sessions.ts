import { clause } from '../clauses.ts';
import { judged, quoted, type Condition } from '../condition.ts';
import type { StoppedLogin } from './stopped-login.ts';

/** Stages of authentik's login flow that were answered, in order; the address of a server where its user signed in instead. */
type Stages = readonly string[];

/** Whether somebody was asked who they are, by authentik or at the server of a source; a consent is no such question. */
const wasAsked = (stages: Stages): boolean =>
  stages.some((stage) => /^(?:ak-stage-(?:identification|password)$|https?:)/.test(stage));

const NOTHING_ASKED = 'no question of who is there';

const asking = (property: string, stages: Stages, isExpected: boolean): Condition =>
  judged(
    'F3',
    property,
    wasAsked(stages) === isExpected,
    isExpected ? 'the pages of the login flow' : NOTHING_ASKED,
    stages.join(', ') || NOTHING_ASKED,
  );

/**
 * Clause F3, of logins one after the other in one browser: authentik's login flow runs for whoever has no session, for whoever
 * signed out, and where a client asks for it (`prompt=login`, OpenID Connect Core §3.1.2.1).
 */
export const sessionConditions = (logins: {
  readonly first: Stages;
  readonly again: Stages;
  readonly prompted: Stages;
  readonly signedOut: Stages;
}): Condition[] => [
  asking('the first login runs the login flow', logins.first, true),
  asking('whoever is signed in at authentik is asked nothing', logins.again, false),
  asking('prompt=login runs the login flow although there is a session', logins.prompted, true),
  asking('after a logout the login flow runs again', logins.signedOut, true),
];

/**
 * Clause F3, of two tabs of one browser in which the same login began: each comes to its end.
 *
 * @param calls how often the app was called from each tab.
 */
export const twoTabsCondition = (calls: readonly [number, number]): Condition =>
  judged(
    'F3',
    'two tabs in which a login began call the app once each',
    calls.every((count) => count === 1),
    '1 and 1',
    calls.join(' and '),
  );

/** Accounts that authentik keeps out: the stage at which it does (or a page of its own), and where that is set. */
const KEPT_OUT = {
  deactivated: ['ak-stage-password', 'authentik > Directory > Users > the account > Active'],
  'denied by a binding': [
    'page',
    `${clause('C1').where.replace(/ > Provider$/, '')} > Policy / Group / User Bindings`,
  ],
  'locked out': ['ak-stage-access-denied', `${clause('F3').where}: policies of its stages`],
} as const;

/** Why an account is kept out. */
export type KeptOut = keyof typeof KEPT_OUT;

const named = (stage: string): string => (stage === 'page' ? 'a page of authentik' : stage);

/** Clause F3, of somebody whom authentik has to keep out: it does so where it is expected to, and says why. */
export function keptOutConditions(how: KeptOut, { says, stage: found }: StoppedLogin): Condition[] {
  const [stage, where] = KEPT_OUT[how];
  const who = `an account that is ${how}`;
  return [
    { ...judged('F3', `${who} is kept out`, found === stage, named(stage), named(found)), where },
    { ...judged('F3', `${who} is told so with a sentence`, says !== '', 'a sentence', quoted(says)), where },
  ];
}
