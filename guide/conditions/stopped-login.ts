import { clause, type ClauseId } from '../clauses.ts';
import { judged, quoted, type Condition } from '../condition.ts';
import { productAt } from '../hop.ts';
import type { GuideValues } from '../values.ts';

/** A login that authentik ended early. */
export interface StoppedLogin {
  /** Tag of the stage of a flow, or `page` for a page authentik's server draws itself. */
  readonly stage: string;
  /** What authentik says there. */
  readonly says: string;
  /** Why it stopped: `again` where the flow came to its end and began anew, and nobody was signed in. */
  readonly reason: string;
}

/** Whose login it was: engomo's web client, or the app. */
export type LoginClient = 'web' | 'app';

/** What a stop means: the clause that breaks, its property, and where to change it. */
interface Meaning {
  readonly clause: ClauseId;
  readonly property: string;
  readonly expected: string;
  readonly where: string;
}

const APPLICATION = clause('C1').where.replace(/ > Provider$/, '');

/** "Redirect URI Error", or what it is called in the brand's language. */
const isAboutUri = ({ stage, says }: StoppedLogin): boolean => stage === 'page' && /\bURI\b/.test(says);

const isAboutClientId = ({ stage, says }: StoppedLogin): boolean =>
  stage === 'page' && /client.?id/i.test(says);

/** Whether authentik does not let the user into the application. */
export const isDenial = (stopped: StoppedLogin): boolean =>
  stopped.stage === 'ak-stage-access-denied' ||
  (stopped.stage === 'page' && !isAboutUri(stopped) && !isAboutClientId(stopped));

function meaning(stopped: StoppedLogin, client: LoginClient): Meaning {
  const { reason } = stopped;
  if (reason === 'again') {
    return {
      clause: 'F3',
      property: 'the login flow signs its user in',
      expected: 'the way back to engomo',
      where: `${clause('F3').where}: policies of the stage that signs in`,
    };
  }
  if (isAboutUri(stopped)) {
    const id = client === 'web' ? 'B3' : 'B4';
    return {
      clause: id,
      property: 'authentik accepts the redirect URI of the request',
      expected: 'the login page of authentik',
      where: clause(id).where,
    };
  }
  if (isAboutClientId(stopped)) {
    return {
      clause: client === 'web' ? 'D6' : 'B10',
      property: 'authentik knows the client id of the request',
      expected: 'the login page of authentik',
      where: clause('D6').where,
    };
  }
  if (stopped.stage === 'ak-stage-access-denied') {
    return {
      clause: 'F3',
      property: 'the login flow lets the user through',
      expected: 'the way back to engomo',
      where: `${clause('F3').where}: policies of the flow and its stages`,
    };
  }
  if (isDenial(stopped)) {
    return {
      clause: 'F3',
      property: 'authentik lets the user into the application',
      expected: 'the way back to engomo',
      where: `${APPLICATION} > Policy / Group / User Bindings`,
    };
  }
  return {
    clause: 'F3',
    property: 'the login flow leads to its end',
    expected: 'the way back to engomo',
    where: clause('F3').where,
  };
}

/** The condition a stopped login breaks. */
export function stoppedLoginCondition(stopped: StoppedLogin, client: LoginClient): Condition {
  const { clause: id, property, expected, where } = meaning(stopped, client);
  const asked = stopped.reason === 'again' ? 'once more ' : '';
  const place = stopped.stage === 'page' ? 'a page of authentik' : `${asked}${stopped.stage}`;
  return { ...judged(id, property, false, expected, `${place}: ${quoted(stopped.says)}`), where };
}

/** A login that neither ended nor went on. */
export interface StalledLogin {
  /** Tags of the stages that were answered before, in order. */
  readonly answered: readonly string[];
  /** Address without query and fragment where the browser stayed. */
  readonly stayedAt: string;
  /** How long nothing happened, in seconds. */
  readonly seconds: number;
}

/** The condition a stalled login breaks: the app was not called (F6), the flow did not end (F3), or engomo did not go on to the composer (F5). */
export function stalledLoginCondition(
  { answered, stayedAt, seconds }: StalledLogin,
  client: LoginClient,
  guide: GuideValues,
): Condition {
  const found = `${seconds} s after ${answered.join(', ') || 'the first page'} the browser is still at ${stayedAt}`;
  if (client === 'app') {
    const call = `a call at ${guide.provider.appRedirectUri}`;
    return judged('F6', 'the app is called', false, call, `the app was not called: ${found}`);
  }
  return productAt(guide.origins, stayedAt) === 'engomo'
    ? judged('F5', 'the browser ends on the composer', false, guide.engomo.composer, found)
    : judged('F3', 'the login flow leads to its end', false, 'the way back to engomo', found);
}

/**
 * The condition that breaks when engomo's start page does not send its user on (clause F2).
 *
 * @param sentence what engomo says.
 */
export function turnedAwayCondition(sentence: string): Condition {
  return {
    ...judged(
      'F2',
      'engomo sends its user on to authentik',
      false,
      'the login page of authentik',
      `engomo: ${quoted(sentence)}`,
    ),
    where: `${clause('D4').where} (issuer, client id), or ${clause('E5').where} (username, authenticator)`,
  };
}

/**
 * The condition that breaks when authentik asks for the password of somebody else than who was entered (clause F2).
 *
 * @param asked whom engomo named in its request.
 */
export const otherUserCondition = (asked: string, username: string): Condition => ({
  ...judged(
    'F2',
    'engomo names no other user to authentik than the one who was entered',
    false,
    `login_hint for "${username}", or none`,
    `authentik asks for the password of "${asked}" without having asked who is there`,
  ),
  where: clause('E4').where,
});
