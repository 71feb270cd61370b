import { firstOf } from '../../../first-of.ts';
import { typeSecret } from '../../../type-secret.ts';
import { FlowStopped, UnansweredStage } from '../flow-errors.ts';
import type { SecondFactor } from '../second-factor.ts';
import { sentenceOf, submitOf, type LoginStage, type StageVisit } from '../stage.ts';

/** What authentik's kinds of devices are. */
const KINDS: Readonly<Record<string, string>> = {
  duo: 'Duo',
  email: 'a code sent by e-mail',
  sms: 'a code sent by SMS',
  static: 'a recovery code',
  totp: 'a code of an app (TOTP)',
  webauthn: 'a passkey or security key',
};

/** Codes that are given at one stage: the second one where the first was refused. */
const TRIES = 2;

/** Kinds of the devices on offer; empty where the executor's question was not seen. */
const onOffer = ({ challenge }: StageVisit): readonly string[] =>
  challenge?.device_challenges?.map(({ device_class: kind }) => kind) ?? [];

/** The person's device that can answer. @throws UnansweredStage that says which devices could. */
async function chosen(visit: StageVisit): Promise<SecondFactor> {
  const kinds = onOffer(visit);
  const factors = visit.credentials.secondFactors ?? [];
  const fits = ({ deviceClass, hasAnother }: SecondFactor): boolean =>
    hasAnother && (kinds.length === 0 || kinds.includes(deviceClass));
  const factor = factors.find(fits);
  if (factor !== undefined) return factor;
  const named = [...new Set(kinds)].map((kind) => KINDS[kind] ?? kind).join(', or ');
  const asks = named === '' ? 'a second factor' : `a second factor: ${named}`;
  throw new UnansweredStage(visit.tag, await sentenceOf(visit.root), { asks, isSecondFactor: true });
}

/**
 * Opens the form for codes. Which form opens by itself the page decides, by the device used last; a form for codes takes
 * those of any device (authentik 2024.10.5 and 2026.2.2). The picker has a button for each device on offer, in their order.
 */
async function openForm(visit: StageVisit, { deviceClass }: SecondFactor): Promise<void> {
  const { choose, root } = visit;
  const kinds = onOffer(visit);
  const code = root.locator('ak-stage-authenticator-validate-code input[name="code"]');
  const buttons = root.locator('button').filter({ visible: true });
  const { name } = await firstOf({
    code: (signal) => code.waitFor({ signal }),
    button: (signal) => buttons.first().waitFor({ signal }),
  });
  if (name === 'code' || (await code.isVisible())) return;
  if ((await root.locator('ak-stage-authenticator-validate-webauthn').count()) > 0) {
    // The last of its buttons leads to the picker.
    await buttons.last().click();
    await root.locator('ak-stage-authenticator-validate-webauthn').waitFor({ state: 'detached' });
  }
  await choose(() => buttons.nth(kinds.indexOf(deviceClass)).click());
  await code.waitFor();
}

/** Gives a code; one that is refused may have come late, so another one is given, once. */
async function giveCode(visit: StageVisit, factor: SecondFactor): Promise<void> {
  const { root, send } = visit;
  const code = root.locator('ak-stage-authenticator-validate-code input[name="code"]');
  for (let given = 1; ; given += 1) {
    await typeSecret(code, await factor.next());
    try {
      await send(() => submitOf(root).click());
      return;
    } catch (error) {
      const isLast = given === TRIES || !factor.hasAnother;
      if (isLast || !(error instanceof FlowStopped) || error.reason !== 'refused') throw error;
    }
  }
}

/** A second factor: the device the person has is chosen, whatever the server prefers. */
export const authenticatorValidate: LoginStage = {
  tag: 'ak-stage-authenticator-validate',
  answer: async (visit) => {
    const factor = await chosen(visit);
    await openForm(visit, factor);
    await giveCode(visit, factor);
  },
};
