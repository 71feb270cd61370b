import type { Page } from '@playwright/test';
import type { Secret } from '../../../guide/secret.ts';
import { firstOf } from '../../first-of.ts';
import type { Challenge } from './challenge.ts';
import { FlowStopped } from './flow-errors.ts';
import { sentenceOf, type StageVisit } from './stage.ts';

/** A passkey or security key; keys and names in base64url, as Playwright's virtual authenticator has them. */
export interface Passkey {
  readonly id: string;
  /** Name of the host it was made for: it is good nowhere else. */
  readonly rpId: string;
  readonly userHandle: string;
  /** PKCS#8. */
  readonly privateKey: Secret;
  /** SPKI. */
  readonly publicKey: string;
}

/** Signatures by now: the seconds since 1970. So the count rises from login to login in whichever process, and nothing is kept. */
const signCount = (): number => Math.floor(Date.now() / 1000);

/**
 * Sends what a page answers the flow executor one after the other. authentik's page tells which device was chosen and asks
 * for the signature in the same moment; a person needs longer to give one. A signature that overtakes the choice is taken, and forgotten again
 * when the choice writes the older session down: the page asks and signs without end (authentik 2026.2.2).
 */
const postInTurn = (): void => {
  const { fetch } = globalThis;
  let last: Promise<unknown> = Promise.resolve();
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isAnswer = init?.method === 'POST' && address.includes('/flows/executor/');
    if (!isAnswer) return fetch(input, init);
    const answer = last.then(() => fetch(input, init));
    last = answer.catch(() => undefined);
    return answer;
  };
};

/** Gives the browser an authenticator that holds a passkey. A page that asks for it needs no click then. */
export async function presentPasskey(page: Page, passkey: Passkey): Promise<void> {
  const { rpId, privateKey, ...known } = passkey;
  const { credentials } = page.context();
  await credentials.create(rpId, { ...known, privateKey: privateKey.reveal(), signCount: signCount() });
  await credentials.install();
  await page.context().addInitScript(postInTurn);
}

const WEBAUTHN = 'webauthn';

/** Place of the device that takes a passkey among those on offer; -1: none does. */
export const placeOf = ({ device_challenges: devices }: Challenge, { id }: Passkey): number =>
  devices?.findIndex(
    ({ challenge, device_class: kind }) =>
      kind === WEBAUTHN &&
      // Without a list any passkey of this host will do.
      ((challenge?.allowCredentials?.length ?? 0) === 0 ||
        challenge?.allowCredentials?.some((one) => one.id === id) === true),
  ) ?? -1;

/**
 * Lets the page use the passkey that was presented: where several devices are on offer, it is led to it. Then it signs and
 * goes on by itself (authentik 2024.10.5 to 2026.5.0), maybe before it could be looked at.
 *
 * @throws FlowStopped when it is not taken.
 */
export async function usePasskey({ choose, root, tag }: StageVisit, place: number): Promise<void> {
  const code = root.locator('ak-stage-authenticator-validate-code');
  const form = root.locator('ak-stage-authenticator-validate-webauthn');
  const buttons = root.locator('button').filter({ visible: true });
  const gone = (signal: AbortSignal): Promise<void> => root.waitFor({ state: 'detached', signal });
  const { name } = await firstOf({
    gone,
    form: (signal) => form.waitFor({ state: 'attached', signal }),
    buttons: (signal) => buttons.first().waitFor({ signal }),
  });
  if (name === 'gone') return;
  if ((await code.count()) > 0) {
    // The last of its buttons leads to the picker.
    await buttons.last().click();
    await code.waitFor({ state: 'detached' });
  }
  if (name === 'buttons' && (await form.count()) === 0) await choose(() => buttons.nth(place).click());
  const retry = form.locator('button.pf-m-primary');
  const ended = await firstOf({ gone, refused: (signal) => retry.waitFor({ signal }) });
  if (ended.name === 'refused') throw new FlowStopped(tag, await sentenceOf(root), 'refused');
}
