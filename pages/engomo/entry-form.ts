import type { Secret } from '../../guide/secret.ts';
import type { CheckBox } from './check-box.ts';
import type { Choice } from './choice.ts';
import type { Control } from './control.ts';
import { savesItself, sendBy } from './saved.ts';

/** A form that is open: with a button that saves it, or, where there is none, one that saves each change by itself. */
export class EntryForm {
  readonly #save: Control;

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
    if ((await box.isChecked()) === checked) return;
    await this.#change(() => box.set(checked), box);
  }

  /** Saves what was entered, where that takes a click. */
  async save(): Promise<void> {
    if (!this.#savesItself) await sendBy(this.#save);
  }

  /** Said by the dialect alone: a button that is not to be seen yet may come up with the first change. */
  get #savesItself(): boolean {
    return this.#save.controls.dialect.terms[this.#save.term] === null;
  }

  /** Makes a change and leaves the field with Tab, which a form that saves itself may wait for. */
  async #change(change: () => Promise<void>, field: Control): Promise<void> {
    if (!this.#savesItself) return change();
    await savesItself(this.#save.controls.page, async () => {
      await change();
      await (await field.located()).press('Tab');
    });
  }
}
