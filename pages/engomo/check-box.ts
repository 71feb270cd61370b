import { Control } from './control.ts';

/** A box or a switch; one that is drawn by hand says by an attribute or a class whether it is on. */
export class CheckBox extends Control {
  async isChecked(): Promise<boolean> {
    const box = await this.located();
    const { where, on } = (await this.controls.entry(this.term)) ?? {};
    if (where === undefined || on === undefined) return box.isChecked();
    const value = (await box.getAttribute(where)) ?? '';
    return where === 'class' ? value.split(/\s+/).includes(on) : value === on;
  }

  /** @throws Error when it does not become so. */
  async set(checked: boolean): Promise<void> {
    if ((await this.isChecked()) === checked) return;
    await this.click();
    if ((await this.isChecked()) === checked) return;
    throw new Error(
      `engomo’s check box "${this.term}" did not become ${checked ? 'checked' : 'unchecked'} by a click; ` +
        `cure: npm run engomo:teach -- --again ${this.term}`,
    );
  }
}
