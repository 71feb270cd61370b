import {
  letterCaseSentence,
  unknownAccountConditions,
  unknownAddressConditions,
} from '../../../guide/conditions/turned-away.ts';
import { mailDomainOf } from '../../../guide/address.ts';
import { Secret } from '../../../guide/secret.ts';
import { about, expect, test } from '../../../fixtures/index.ts';

test(
  'a wrong password is refused by authentik, and the right one still works',
  about('F3'),
  async ({ endUser, guide, loginFlow, page, webLogin }) => {
    const asks = await webLogin.begin(endUser);
    test.skip(asks !== 'authentik', `${asks} asked for a password: authentik had none to refuse`);
    const stopped = await loginFlow.refusal({ ...endUser, password: new Secret('not the password') });
    const { stage, says } = stopped;
    expect(stage, 'authentik refuses where it asks').toMatch(/^ak-stage-(password|identification)$/);
    // Its language is the brand's, not the browser's.
    expect(says, 'authentik says why').not.toBe('');
    expect(page.url(), 'the browser stays at authentik').toContain(`${guide.origins.authentik}/if/flow/`);

    await webLogin.finish(endUser);
    await expect(page, 'the browser ends on the composer').toBeAtComposer(guide);
  },
);

test(
  'an e-mail address engomo does not know gets nowhere',
  about('E5'),
  async ({ evidence, guide, webLogin }) => {
    await webLogin.enter(`nobody-${Date.now()}@${mailDomainOf(guide.origins.engomo)}`);
    const ending = await webLogin.ending();
    await evidence.hold(unknownAddressConditions(guide, ending), 'browser');
  },
);

test(
  'an e-mail address in capitals leads to authentik or is turned away with a sentence',
  about('E4', 'F2'),
  async ({ endUser, evidence, guide, page, webLogin }) => {
    const lead = await webLogin.enter(endUser.email.toUpperCase());
    const text = letterCaseSentence(lead !== 'nowhere');
    await evidence.remark({ clause: 'E4', kind: 'observation', text });
    await expect(page, 'the composer stays closed').not.toBeAtComposer(guide);
  },
);

test(
  'an account that engomo does not know is turned away after the login, and no user appears',
  about('E5'),
  async ({ composerReader, endUser, evidence, guide, unknownToEngomo, webLogin }) => {
    const ending = await webLogin.signInInVain(unknownToEngomo, endUser.email);
    const stored = await composerReader.readUser(unknownToEngomo.email);
    await evidence.hold(
      unknownAccountConditions(guide, ending, stored?.username),
      'browser; composer, new session',
    );
  },
);
