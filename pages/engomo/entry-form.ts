import { Control } from './control.ts';
import type { DropDown } from './drop-down.ts';
import type { Permission } from './permission.ts';
import { savesItself, sendBy } from './saved.ts';
import type { Screen } from './screen.ts';
import type { Secret } from '../../guide/secret.ts';

/** Time a button to save has to appear after the fields, in milliseconds; without one the form saves itself. */
const BUTTON_WITHIN = 1_000;

/** A form that is open: with a button that saves it, or one that saves each change by itself. */
export class EntryForm {
  readonly #screen: Screen;
  readonly #save: Control;
  readonly #savesItself: boolean;

  private constructor(screen: Screen, save: Control, itself: boolean) {
    this.#screen = screen;
    this.#save = save;
    this.#savesItself = itself;
  }

  /** The form that has this field, once it is there. */
  static async with(screen: Screen, field: Control, save: Control): Promise<EntryForm> {
    await field.waitFor();
    return new EntryForm(screen, save, !(await save.appears(BUTTON_WITHIN)));
  }

  /** Types a text into a field. */
  async fill(field: Control, text: string): Promise<void> {
    if ((await field.inputValue()) === text) return;
    await this.#change(() => field.fill(text), field);
  }

  /** Types a secret into a field. */
  fillSecret(field: Control, secret: Secret): Promise<void> {
    return this.#change(() => field.fillSecret(secret), field);
  }

  /** Chooses an option. */
  async choose(dropDown: DropDown, text: string): Promise<void> {
    if ((await dropDown.chosen()).toLowerCase() === text.toLowerCase()) return;
    await this.#change(() => dropDown.chooseText(text));
  }

  /** Grants or withdraws a permission. */
  async grant(permission: Permission, granted: boolean): Promise<void> {
    if ((await permission.isGranted()) === granted) return;
    await this.#change(() => permission.set(granted));
  }

  /** Saves what was entered, where that takes a click. */
  async save(): Promise<void> {
    if (!this.#savesItself) await sendBy(this.#screen, this.#save);
  }

  /** @param left the field that is left afterwards: a form that saves itself may wait for that. */
  #change(change: () => Promise<void>, left?: Control): Promise<void> {
    if (!this.#savesItself) return change();
    return savesItself(this.#screen, async () => {
      await change();
      await left?.blur();
    });
  }
}
