import { asExpected, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import { productAt, type Hop } from '../hop.ts';
import type { Permissions } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** Where a browser ended, and what engomo says there. */
export interface Ending {
  /** Address without query and fragment. */
  readonly endedAt: string;
  /** engomo's sentence to somebody it does not let in; empty where there is none. */
  readonly sentence: string;
  readonly hops: readonly Hop[];
}

const permissionText = ({ app, composer }: Permissions): string => {
  if (app && composer) return 'the permissions for app and composer';
  if (app) return 'the permission for the app alone';
  return composer ? 'the permission for the composer alone' : 'no permission';
};

/** Whether engomo kept somebody out of the composer and said so. */
const isKeptOut = (guide: GuideValues, { endedAt, sentence }: Ending): boolean =>
  endedAt !== guide.engomo.composer && sentence !== '';

const KEPT_OUT = 'a sentence, not the composer';

const endingText = ({ endedAt, sentence }: Ending): string => `${quoted(sentence)} at ${endedAt}`;

/**
 * Clause E6: the composer opens to those who were granted it, and to nobody else.
 *
 * @param ending where the login of a user with these permissions ended.
 */
export function permissionConditions(
  guide: GuideValues,
  permissions: Permissions,
  ending: Ending,
): Condition[] {
  const granted = permissionText(permissions);
  return permissions.composer
    ? [
        judged(
          'E6',
          `with ${granted}, the composer opens`,
          ending.endedAt === guide.engomo.composer,
          guide.engomo.composer,
          ending.endedAt,
        ),
      ]
    : [
        judged(
          'E6',
          `with ${granted} the composer stays closed`,
          isKeptOut(guide, ending),
          KEPT_OUT,
          endingText(ending),
        ),
      ];
}

/** Clause E5, of an e-mail address engomo does not know: its owner is turned away before authentik is asked. */
export function unknownAddressConditions(guide: GuideValues, { hops, sentence }: Ending): Condition[] {
  const visits = hops.filter(
    ({ origin, path }) => productAt(guide.origins, `${origin}${path}`) === 'authentik',
  ).length;
  const NONE = 'no visit to authentik';
  return [
    judged(
      'E5',
      'engomo turns the unknown away with a sentence',
      sentence !== '',
      'a sentence',
      quoted(sentence),
    ),
    asExpected('E5', 'the unknown are not sent to authentik', visits === 0, NONE, `${visits} visits`),
  ];
}

/**
 * Clause E5, of an account of authentik that engomo does not know: the login ends outside, and no user appears.
 *
 * @param user username of such a user of engomo; `undefined`: there is none.
 */
export function unknownAccountConditions(
  guide: GuideValues,
  ending: Ending,
  user: string | undefined,
): Condition[] {
  return [
    judged(
      'E5',
      'an account that is no user of engomo does not get in',
      isKeptOut(guide, ending),
      KEPT_OUT,
      endingText(ending),
    ),
    asExpected(
      'E5',
      'engomo makes no user by itself',
      user === undefined,
      'no such user',
      `user ${user ?? NOTHING}`,
    ),
  ];
}

/** Clause E5, of somebody on a list who is to be refused. */
export const refusedCondition = (guide: GuideValues, ending: Ending): Condition =>
  judged(
    'E5',
    'whoever is to be refused does not get in, and is told so',
    isKeptOut(guide, ending),
    KEPT_OUT,
    endingText(ending),
  );

/**
 * How engomo treats the e-mail address of a user in capitals, in one sentence; the guide prescribes neither way.
 *
 * @param known whether engomo sent its user on.
 */
export const letterCaseSentence = (known: boolean): string =>
  known
    ? 'The e-mail address of the user in capitals leads to authentik: engomo compares usernames with no regard to case.'
    : 'The e-mail address of the user in capitals is turned away: engomo compares usernames with regard to case.';
