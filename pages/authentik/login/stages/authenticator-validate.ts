import { firstOf } from '../../../first-of.ts';
import { giveCode, unansweredDevices, unansweredSetUp } from '../devices.ts';
import { UnansweredStage } from '../flow-errors.ts';
import { placeOf, usePasskey } from '../passkey.ts';
import type { SecondFactor } from '../second-factor.ts';
import { sentenceOf, type LoginStage, type StageVisit } from '../stage.ts';

/** The field for a code. */
const CODE = 'ak-stage-authenticator-validate-code input[name="code"]';

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
  throw new UnansweredStage(visit.tag, await sentenceOf(visit.root), unansweredDevices(kinds));
}

/** Kind of the device that a stage of the choice sets up, of `authentik_stages_authenticator_totp.…`. */
const kindOf = ({ meta_model_name: model }: { readonly meta_model_name: string }): string =>
  /authenticator_([a-z]+)/.exec(model)?.[1] ?? model;

/** Chooses what is set up where a device is forced and there is a choice: an app for codes. Its own stage comes next. */
async function chooseSetUp({ challenge, credentials, root, send, tag }: StageVisit): Promise<void> {
  const kinds = challenge?.configuration_stages?.map(kindOf) ?? [];
  const app = credentials.secondFactors?.find(({ setUp }) => setUp !== undefined);
  const at = kinds.indexOf(app?.deviceClass ?? '');
  if (at === -1) throw new UnansweredStage(tag, await sentenceOf(root), unansweredSetUp(kinds));
  // In their order: labels are the installation's own.
  await send(() => root.locator('button').filter({ visible: true }).nth(at).click());
}

/**
 * Opens the form for codes. Which form opens by itself the page decides, by the device used last; a form for codes takes
 * those of any device (authentik 2024.10.5 and 2026.2.2). The picker has a button for each device on offer, in their order.
 */
async function openForm(visit: StageVisit, { deviceClass }: SecondFactor): Promise<void> {
  const { choose, root } = visit;
  const kinds = onOffer(visit);
  const code = root.locator(CODE);
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

/** A second factor, or a passkey alone: the device the person has is chosen, whatever the server prefers. */
export const authenticatorValidate: LoginStage = {
  tag: 'ak-stage-authenticator-validate',
  answer: async (visit) => {
    const { challenge, credentials, root } = visit;
    if (challenge?.device_challenges?.length === 0) return chooseSetUp(visit);
    const place = challenge && credentials.passkey ? placeOf(challenge, credentials.passkey) : -1;
    if (place >= 0) return usePasskey(visit, place);
    const factor = await chosen(visit);
    await openForm(visit, factor);
    await giveCode(visit, root.locator(CODE), factor);
  },
};
