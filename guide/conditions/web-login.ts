import { asExpected, equal, judged, type Condition } from '../condition.ts';
import { hopText, wayText, type Hop } from '../hop.ts';
import type { GuideValues } from '../values.ts';
import type { Ending } from './turned-away.ts';

/** What a browser did from engomo's start page to wherever it ended. */
export interface WebLogin extends Ending {
  /** What engomo sent to the authorization endpoint; `null` where it sent none. */
  readonly sent: {
    readonly clientId: string | null;
    readonly redirectUri: string | null;
    readonly codeChallengeMethod: string | null;
    readonly responseMode: string | null;
    readonly scope: string | null;
    readonly loginHint: string | null;
  };
  /** Whether the `state` that came back is the one that was sent. */
  readonly stateKept: boolean;
  /** Stages of authentik's flow that were answered, in order; the address of a server where its user signed in instead. */
  readonly stages: readonly string[];
}

const at = (hop: Hop, address: string): boolean => `${hop.origin}${hop.path}` === address;

/** The hops are reached in this order; others may stand between them. */
function inOrder(hops: readonly Hop[], stations: readonly ((hop: Hop) => boolean)[]): boolean {
  let next = 0;
  for (const hop of hops) if (stations[next]?.(hop) === true) next += 1;
  return next === stations.length;
}

/** Whether a stage is the sign-in at the server of a source, to which authentik leads. */
const isElsewhere = (stage: string): boolean => /^https?:/.test(stage);

/** The hops at neither product; a sign-in to which authentik leads is not among them, wherever that goes until it comes back. */
export function foreignHops(
  { hops, stages }: Pick<WebLogin, 'hops' | 'stages'>,
  products: readonly string[],
): Hop[] {
  const foreign: Hop[] = [];
  let signsInElsewhere = false;
  for (const hop of hops) {
    const { origin } = hop;
    const isProduct = products.some((known) => known === origin || known.startsWith(`${origin}/`));
    signsInElsewhere = !isProduct && (signsInElsewhere || stages.includes(origin));
    if (!isProduct && !signsInElsewhere) foreign.push(hop);
  }
  return foreign;
}

/** Whether authentik let its user through without a question: it knew them from an earlier login. */
export const wasAskedNothing = ({ stages }: Pick<WebLogin, 'stages'>): boolean => stages.length === 0;

/**
 * Clause F1.
 *
 * @param asks whether engomo's start page has a field for the e-mail address that takes text.
 */
export function emailStepConditions(asks: boolean): Condition[] {
  return [asExpected('F1', 'engomo asks for the e-mail address', asks, 'an e-mail field', 'none')];
}

/** Clauses F2 to F5, hop by hop. F1 is seen on the page itself: {@link emailStepConditions}. */
export function webLoginConditions(guide: GuideValues, clientId: string, login: WebLogin): Condition[] {
  const { hops } = login;
  const products = [guide.origins.authentik, guide.origins.engomo];
  const authorize = `${guide.origins.authentik}/application/o/authorize/`;
  const toAuthorize = hops.find((hop) => at(hop, authorize));
  const callback = hops.find((hop) => at(hop, guide.engomo.callback));
  const answer = callback === undefined ? [] : [...callback.parameters, ...callback.posted];
  const foreign = foreignHops(login, products);
  const known = wasAskedNothing(login);
  const ranFlow = hops.some(({ path }) => path.includes('/if/flow/'));
  const flow = login.stages.join(', ') || 'nobody was asked anything: authentik knew its user already';
  return [
    judged(
      'F2',
      'the arrow sends the browser to authentik’s authorization endpoint',
      toAuthorize !== undefined,
      `GET ${authorize}`,
      toAuthorize === undefined ? wayText(hops) : hopText(toAuthorize),
    ),
    equal('F2', 'engomo asks in the name of its provider', clientId, login.sent.clientId),
    equal(
      'F2',
      'engomo asks to come back to its registered redirect URI',
      guide.provider.webRedirectUri,
      login.sent.redirectUri,
    ),
    judged(
      'F3',
      'authentik runs its login flow',
      known || ranFlow,
      'a flow page of authentik with its stages answered, or a user it knows already',
      flow,
    ),
    judged(
      'F4',
      'the browser comes back to the registered /auth with a code and a state',
      answer.includes('code') && answer.includes('state'),
      `${guide.engomo.callback} with code and state, in the query or as a form`,
      callback === undefined ? wayText(hops) : hopText(callback),
    ),
    asExpected(
      'F4',
      'the state that comes back is the state that was sent',
      login.stateKept,
      'the same',
      'another one',
    ),
    judged(
      'F5',
      'the way is engomo, authorization endpoint, flow, callback, composer, in this order',
      inOrder(hops, [
        (hop) => at(hop, guide.engomo.start),
        (hop) => at(hop, authorize),
        ...(known ? [] : [(hop: Hop) => hop.path.includes('/if/flow/')]),
        (hop) => at(hop, guide.engomo.callback),
        (hop) => at(hop, guide.engomo.composer),
      ]),
      `${guide.engomo.start} | ${authorize}${known ? '' : ' | …/if/flow/…'} | ${guide.engomo.callback} | ${guide.engomo.composer}`,
      wayText(hops),
    ),
    judged(
      'F5',
      'no other host is on the way',
      foreign.length === 0,
      [...products, ...login.stages.filter(isElsewhere)].join(' and '),
      foreign.map(hopText).join(' | ') || 'no other host',
    ),
    equal('F5', 'the browser ends on the composer', guide.engomo.composer, login.endedAt),
  ];
}
