import { equal, judged, NOTHING, type Condition } from '../condition.ts';
import { hopText, wayText, type Hop } from '../hop.ts';
import type { GuideValues } from '../values.ts';

/** What a browser did from engomo's start page to wherever it ended. */
export interface WebLogin {
  readonly hops: readonly Hop[];
  /** `client_id` and `redirect_uri` that engomo sent to the authorization endpoint. */
  readonly sent: { readonly clientId: string | null; readonly redirectUri: string | null };
  /** Whether the `state` that came back is the one that was sent. */
  readonly stateKept: boolean;
  /** Stages of authentik's flow that were answered, in order. */
  readonly stages: readonly string[];
  /** Address without query and fragment where the browser ended. */
  readonly endedAt: string;
}

const at = (hop: Hop, address: string): boolean => `${hop.origin}${hop.path}` === address;

/** The hops are reached in this order; others may stand between them. */
function inOrder(hops: readonly Hop[], stations: readonly ((hop: Hop) => boolean)[]): boolean {
  let next = 0;
  for (const hop of hops) if (stations[next]?.(hop) === true) next += 1;
  return next === stations.length;
}

/** Clauses F2 to F5, hop by hop. F1 is seen on the page itself. */
export function webLoginConditions(guide: GuideValues, clientId: string, login: WebLogin): Condition[] {
  const { hops } = login;
  const products = [guide.origins.authentik, guide.origins.engomo];
  const authorize = `${guide.origins.authentik}/application/o/authorize/`;
  const toAuthorize = hops.find((hop) => at(hop, authorize));
  const callback = hops.find((hop) => at(hop, guide.engomo.callback));
  const answer = callback === undefined ? [] : [...callback.parameters, ...callback.posted];
  const foreign = hops.filter(
    ({ origin }) => !products.some((known) => known === origin || known.startsWith(`${origin}/`)),
  );
  return [
    judged(
      'F2',
      'the arrow sends the browser to authentik’s authorization endpoint',
      toAuthorize !== undefined,
      `GET ${authorize}`,
      toAuthorize === undefined ? wayText(hops) || NOTHING : hopText(toAuthorize),
    ),
    equal('F2', 'engomo asks in the name of its provider', clientId, login.sent.clientId ?? NOTHING),
    equal(
      'F2',
      'engomo asks to come back to its registered redirect URI',
      guide.provider.webRedirectUri,
      login.sent.redirectUri ?? NOTHING,
    ),
    judged(
      'F3',
      'authentik runs its login flow',
      login.stages.length > 0 && hops.some((hop) => hop.path.includes('/if/flow/')),
      'a flow page of authentik with its stages answered',
      login.stages.join(', ') || NOTHING,
    ),
    judged(
      'F4',
      'the browser comes back to the registered /auth with a code and a state',
      answer.includes('code') && answer.includes('state'),
      `${guide.engomo.callback} with code and state, in the query or as a form`,
      callback === undefined ? wayText(hops) || NOTHING : hopText(callback),
    ),
    judged(
      'F4',
      'the state that comes back is the state that was sent',
      login.stateKept,
      'the same',
      login.stateKept ? 'the same' : 'another one',
    ),
    judged(
      'F5',
      'the way is engomo, authorization endpoint, flow, callback, composer, in this order',
      inOrder(hops, [
        (hop) => at(hop, guide.engomo.start),
        (hop) => at(hop, authorize),
        (hop) => hop.path.includes('/if/flow/'),
        (hop) => at(hop, guide.engomo.callback),
        (hop) => at(hop, guide.engomo.composer),
      ]),
      `${guide.engomo.start} | ${authorize} | …/if/flow/… | ${guide.engomo.callback} | ${guide.engomo.composer}`,
      wayText(hops) || NOTHING,
    ),
    judged(
      'F5',
      'no other host is on the way',
      foreign.length === 0,
      products.join(' and '),
      foreign.map(hopText).join(' | ') || 'no other host',
    ),
    equal('F5', 'the browser ends on the composer', guide.engomo.composer, login.endedAt),
  ];
}

/** What came to the app, and what its code was worth. */
export interface AppLogin {
  /** The address the app was called at, without its parameters. */
  readonly calledAt: string;
  /** How often it was called. */
  readonly calls: number;
  /** How the call was seen. */
  readonly channels: readonly string[];
  readonly parameters: readonly string[];
  readonly stateKept: boolean;
}

/** Clause F6. */
export function appCallbackConditions(guide: GuideValues, login: AppLogin): Condition[] {
  return [
    equal(
      'F6',
      'the app is called at its registered redirect URI',
      guide.provider.appRedirectUri,
      login.calledAt,
    ),
    equal('F6', 'the app is called once', '1 call', `${login.calls} ${login.calls === 1 ? 'call' : 'calls'}`),
    judged(
      'F6',
      'the call carries a code and no error',
      login.parameters.includes('code') && !login.parameters.includes('error'),
      'code, state',
      login.parameters.join(', ') || NOTHING,
    ),
    judged(
      'F6',
      'the state that comes back is the state that was sent',
      login.stateKept,
      'the same',
      login.stateKept ? 'the same' : 'another one',
    ),
    judged(
      'F6',
      'at least two channels saw the call',
      login.channels.length >= 2,
      'two of: request, Location header, flow challenge, browser protocol',
      login.channels.join(', ') || NOTHING,
    ),
  ];
}

/** What the tokens of the app's code say. */
export interface Tokens {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly algorithm: string;
  readonly preferredUsername: string | null;
  readonly userinfoUsername: string | null;
  readonly sameSubject: boolean;
  readonly refreshToken: boolean;
  /** Names of all claims, sorted. */
  readonly claims: { readonly idToken: readonly string[]; readonly userinfo: readonly string[] };
}

/** Clause F7, and what has to be true of a token before it says anything at all. */
export function tokenConditions(
  guide: GuideValues,
  clientId: string,
  email: string,
  tokens: Tokens,
): Condition[] {
  return [
    equal('F7', 'the id_token comes from the issuer of the application', guide.issuer, tokens.issuer),
    judged(
      'F7',
      'the id_token is for engomo alone',
      tokens.audience.length === 1 && tokens.audience[0] === clientId,
      clientId,
      tokens.audience.join(', ') || NOTHING,
    ),
    equal('F7', 'the id_token is signed with a key of the provider', 'RS256', tokens.algorithm),
    equal(
      'F7',
      'preferred_username in the id_token is the e-mail address',
      email,
      tokens.preferredUsername ?? NOTHING,
    ),
    equal(
      'F7',
      'preferred_username at userinfo is the e-mail address',
      email,
      tokens.userinfoUsername ?? NOTHING,
    ),
    judged(
      'F7',
      'id_token and userinfo speak of the same subject',
      tokens.sameSubject,
      'the same',
      tokens.sameSubject ? 'the same' : 'another one',
    ),
    judged(
      'F7',
      'a refresh token comes with offline_access',
      tokens.refreshToken,
      'a refresh token',
      tokens.refreshToken ? 'a refresh token' : NOTHING,
    ),
  ];
}
