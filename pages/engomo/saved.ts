import type { Locator, Page, Request } from '@playwright/test';
import { addressIn } from '../../guide/address.ts';
import type { Secret } from '../../guide/secret.ts';
import { firstOf } from '../first-of.ts';
import type { Choice } from './choice.ts';
import { plain, type CheckBox, type Control } from './control.ts';
import { countOf, drawn } from './drawn.ts';

/** engomo said no; the message carries its own words. */
export class EngomoRefused extends Error {
  override readonly name = 'EngomoRefused';
}

/** Time within which a change has to be sent, in milliseconds: some forms wait for a pause in typing. */
const SENT_WITHIN = 10_000;

/** Time a refusal has to be drawn after its answer, in milliseconds. */
const SAID_WITHIN = 2_000;

/** Marks of a field that does not accept what it holds. */
const INVALID = '[aria-invalid="true"], [invalid]:not([invalid="false"]), :user-invalid';

const invalid = (page: Page): Locator => page.locator(INVALID).filter({ visible: true });

const originOf = (address: string): string | undefined => addressIn(address)?.origin;

/** Whether a request changes something, as far as its method says. */
const isWrite = (page: Page, request: Request): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(request.method()) &&
  page.frames().some((frame) => originOf(frame.url()) === originOf(request.url()));

/** What the page says is wrong; its whole text where nothing is marked as that. */
async function refused(page: Page, why: string): Promise<EngomoRefused> {
  const alerts = plain((await page.getByRole('alert').filter({ visible: true }).allInnerTexts()).join(' '));
  const says = alerts === '' ? plain(await page.locator('body').innerText()) : alerts;
  return new EngomoRefused(`engomo did not accept the form (${why}): "${says}"`);
}

/** Waits for the answer to a write and what it leads to. @throws EngomoRefused, SignedOut. */
async function accepted(
  { controls, term }: Control,
  write: Request,
  navigated: Promise<unknown>,
): Promise<void> {
  const { page } = controls;
  const answer = await write.response();
  if (write.isNavigationRequest()) await navigated;
  await drawn(page);
  const status = answer?.status() ?? 0;
  if (status > 0 && status < 400) {
    // A page that comes again with marks at its fields is a no, whatever its status.
    if (!write.isNavigationRequest() || (await countOf(invalid(page))) === 0) return;
    throw await refused(page, 'the form came again');
  }
  await controls.whileMissing(term);
  const said = invalid(page).or(page.getByRole('alert').filter({ visible: true }));
  await said
    .first()
    .waitFor({ timeout: SAID_WITHIN })
    .catch(() => undefined);
  throw await refused(page, `status ${status}`);
}

/**
 * Does what sends something, and waits for the answer to it.
 *
 * @param button what saves it, if anything.
 * @param over what ends the wait when nothing is sent in a way that can be seen: what was saved is read back anyway.
 * @throws EngomoRefused with engomo's words, or when nothing happens.
 */
async function send(button: Control, act: () => Promise<void>, over?: Locator): Promise<void> {
  const { page } = button.controls;
  const timeout = SENT_WITHIN;
  const writes: Request[] = [];
  const sent = page
    .waitForRequest((request) => isWrite(page, request), { timeout })
    .then((request) => writes.push(request));
  const navigated = page.waitForEvent('framenavigated', { timeout });
  for (const wait of [sent, navigated]) wait.catch(() => undefined);
  await act();
  const others = over && {
    gone: (signal: AbortSignal) => over.waitFor({ state: 'hidden', timeout, signal }),
    wrong: (signal: AbortSignal) => invalid(page).first().waitFor({ timeout, signal }),
  };
  await firstOf<string>({ sent, ...others }).catch((cause: unknown) => {
    throw new EngomoRefused('nothing was sent, and the form is still there', { cause });
  });
  await drawn(page);
  const [write] = writes;
  if (write !== undefined) await accepted(button, write, navigated);
  else if ((await countOf(invalid(page))) > 0) throw await refused(page, 'before anything was sent');
}

/** Clicks a button that sends something, and waits until engomo has answered. @throws EngomoRefused. */
export async function sendBy(button: Control): Promise<void> {
  const place = await button.located();
  await send(button, () => place.click(), place);
}

/** Removes something by its button, and by a second one where engomo asks again. @throws EngomoRefused. */
export async function removeBy(button: Control, confirm: Control): Promise<void> {
  const { page, dialect } = button.controls;
  // The browser's own question, which Playwright would answer with no.
  const yes = (dialog: { accept: () => Promise<void> }): void => void dialog.accept();
  page.on('dialog', yes);
  try {
    if (dialect.terms[confirm.term] === null) {
      await sendBy(button);
    } else {
      await button.click();
      if ((await confirm.controls.entry(confirm.term)) !== null) await sendBy(confirm);
    }
  } finally {
    page.off('dialog', yes);
  }
}

/** A form that is open: with a button that saves it, or, where there is none, one that saves each change by itself. */
export class EntryForm {
  readonly #save: Control;
  /** What was changed last and not sent yet. */
  #unsent: Control | null = null;

  /** @param save the button that saves it. */
  constructor(save: Control) {
    this.#save = save;
  }

  async fill(field: Control, text: string): Promise<void> {
    // Where each change is sent, none is sent for a field that holds the text already.
    if (this.#savesItself && (await field.inputValue()) === text) return;
    await this.#change(() => field.fill(text), field);
  }

  fillSecret(field: Control, secret: Secret): Promise<void> {
    return this.#change(() => field.fillSecret(secret), field);
  }

  async choose(choice: Choice, text: string): Promise<void> {
    if ((await choice.chosen()).toLowerCase() === text.toLowerCase()) return;
    await this.#change(() => choice.choose(text), choice);
  }

  async check(box: CheckBox, checked: boolean): Promise<void> {
    if (this.#savesItself && (await box.isChecked()) === checked) return;
    await this.#change(() => box.set(checked), box);
  }

  /** Saves what was entered, where that takes a click. */
  async save(): Promise<void> {
    const { controls, term } = this.#save;
    if ((await controls.entry(term)) !== null) return sendBy(this.#save);
    // It was said only now that there is no button.
    await (await this.#unsent?.located())?.press('Tab');
    await drawn(controls.page);
  }

  /** Said by the dialect alone: a button that is not to be seen yet may come up with the first change. */
  get #savesItself(): boolean {
    return this.#save.controls.dialect.terms[this.#save.term] === null;
  }

  /** Makes a change and leaves the field with Tab, which a form that saves itself may wait for. */
  async #change(change: () => Promise<void>, field: Control): Promise<void> {
    if (!this.#savesItself) {
      this.#unsent = field;
      return change();
    }
    await send(this.#save, async () => {
      await change();
      await (await field.located()).press('Tab');
    });
  }
}
