import { asExpected, equal, judged, NOTHING, type Condition } from '../condition.ts';
import type { GuideValues } from '../values.ts';

/** A call of the app. */
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
      login.parameters.join(', '),
    ),
    asExpected(
      'F6',
      'the state that comes back is the state that was sent',
      login.stateKept,
      'the same',
      'another one',
    ),
    judged(
      'F6',
      'at least two channels saw the call',
      login.channels.length >= 2,
      'two of: request, Location header, flow challenge, browser protocol',
      login.channels.join(', '),
    ),
  ];
}

/** What the tokens of the app's code say. */
export interface Tokens {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly algorithm: string;
  /** Algorithms the discovery document offers for the signature of an id_token. */
  readonly offeredAlgorithms: readonly string[];
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
      tokens.audience.join(', '),
    ),
    judged(
      'F7',
      'the id_token is signed with a key of the provider, as discovery says',
      tokens.offeredAlgorithms.includes(tokens.algorithm) && !/^(HS|none)/.test(tokens.algorithm),
      tokens.offeredAlgorithms.filter((offered) => !/^(HS|none)/.test(offered)).join(', ') || 'RS256',
      tokens.algorithm,
    ),
    equal('F7', 'preferred_username in the id_token is the e-mail address', email, tokens.preferredUsername),
    equal('F7', 'preferred_username at userinfo is the e-mail address', email, tokens.userinfoUsername),
    asExpected(
      'F7',
      'id_token and userinfo speak of the same subject',
      tokens.sameSubject,
      'the same',
      'another one',
    ),
    asExpected(
      'F7',
      'a refresh token comes with offline_access',
      tokens.refreshToken,
      'a refresh token',
      NOTHING,
    ),
  ];
}
