import type { Locator } from '@playwright/test';
import { typeSecret } from '../../../type-secret.ts';
import { UnansweredStage } from '../flow-errors.ts';
import { sentenceOf, submitOf, type LoginStage } from '../stage.ts';

/** The field for the name. */
export const identifierIn = (root: Locator): Locator => root.locator('input[name="uidField"]');

/** The field for the password, where it is asked for on the same page. */
export const passwordBesideIn = (root: Locator): Locator => root.locator('input[name="password"]');

/**
 * Who is there? The password may be asked for on the same page, and sources of identities beside it. With nothing but
 * sources there is no field to fill in, and with a captcha the page sends nothing before it is solved (authentik 2024.10.5
 * to 2026.2.2).
 */
export const identification: LoginStage = {
  tag: 'ak-stage-identification',
  answer: async ({ challenge, credentials, root, send, tag }) => {
    const {
      captcha_stage: captcha,
      passwordless_url: passwordless,
      sources,
      user_fields: fields,
    } = challenge ?? {};
    if (passwordless && credentials.passkey) {
      await root.locator(`a[href="${passwordless}"]`).click();
      return;
    }
    if (fields?.length === 0) {
      // A single source is not offered: the page goes there by itself.
      if (sources?.length === 1) return;
      const names = sources?.map(({ name }) => `"${name}"`).join(', ') ?? '';
      const asks = `a sign-in with another server: ${names}`;
      throw new UnansweredStage(tag, await sentenceOf(root), { asks });
    }
    if (captcha !== undefined && captcha !== null) {
      throw new UnansweredStage(tag, await sentenceOf(root), { asks: 'a captcha' });
    }
    await identifierIn(root).fill(credentials.username);
    const password = passwordBesideIn(root);
    if ((await password.count()) > 0) await typeSecret(password, credentials.password);
    await send(() => submitOf(root).click());
  },
};
