import { Secret } from '../../../../guide/secret.ts';
import { giveCode, unansweredSetUp } from '../devices.ts';
import { UnansweredStage } from '../flow-errors.ts';
import { sentenceOf, type LoginStage } from '../stage.ts';

/**
 * The set-up of an app for codes, which an installation may force. The executor says its seed in all releases, the page in a
 * field since 2025.10. The login goes on without asking for another code (authentik 2024.10.5 to 2026.5.0).
 */
export const authenticatorTotp: LoginStage = {
  tag: 'ak-stage-authenticator-totp',
  answer: async (visit) => {
    const { challenge, credentials, root, tag } = visit;
    const app = credentials.secondFactors?.find(({ setUp }) => setUp !== undefined);
    const seed = challenge?.config_url ?? null;
    if (app?.setUp === undefined || seed === null) {
      throw new UnansweredStage(tag, await sentenceOf(root), unansweredSetUp(['totp']));
    }
    // Kept before it is in use: without it nobody would get in again.
    app.setUp(new Secret(seed));
    await giveCode(visit, root.locator('input[name="code"]'), app);
  },
};
