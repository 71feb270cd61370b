import type { Locator } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { typeSecret } from '../type-secret.ts';
import type { Controls, Patience } from './find.ts';
import { cure } from './finding-errors.ts';
import type { Places } from './locator-text.ts';
import type { Term } from './terms.ts';

/** A part of engomo and its controls. */
export class Screen {
  readonly controls: Controls;

  constructor(controls: Controls) {
    this.controls = controls;
  }
}

/** A control of engomo. It is looked for anew with each action; what is not there in time is a ControlNotFound. */
export class Control {
  readonly controls: Controls;
  readonly term: Term;
  readonly places: Places;

  /** @param places names its locators carry, such as that of a method. */
  constructor(controls: Controls, term: Term, places: Places = {}) {
    this.controls = controls;
    this.term = term;
    this.places = places;
  }

  /** Where it is, once it is there. @throws ControlNotFound. */
  located(patience?: Patience): Promise<Locator> {
    return this.controls.find(this.term, this.places, patience);
  }

  /** Whether it is there right now. */
  isVisible(): Promise<boolean> {
    return this.controls.seen(this.term, this.places);
  }

  /** Waits until it is there. @param givenUp ends the wait early. */
  async waitFor(givenUp?: AbortSignal): Promise<void> {
    await this.located({ givenUp });
  }

  async click(): Promise<void> {
    await (await this.located()).click();
  }

  async fill(text: string): Promise<void> {
    await (await this.located()).fill(text);
  }

  /** Types a secret without leaving it in titles, parameters or traces. */
  async fillSecret(secret: Secret): Promise<void> {
    await typeSecret(await this.located(), secret);
  }

  async inputValue(): Promise<string> {
    return (await this.located()).inputValue();
  }

  async innerText(): Promise<string> {
    return plain(await (await this.located()).innerText());
  }

  async isEnabled(): Promise<boolean> {
    return (await this.located()).isEnabled();
  }

  async isEditable(): Promise<boolean> {
    return (await this.located()).isEditable();
  }
}

/** A box or a switch; one that is drawn by hand says by an attribute or a class whether it is on. */
export class CheckBox extends Control {
  async isChecked(): Promise<boolean> {
    const box = await this.located();
    const { where, on } = (await this.controls.entry(this.term)) ?? {};
    if (where === undefined || on === undefined) return box.isChecked();
    const value = (await box.getAttribute(where)) ?? '';
    return where === 'class' ? value.split(/\s+/).includes(on) : value === on;
  }

  /** @throws Error when a click does not change it. */
  async set(checked: boolean): Promise<void> {
    if ((await this.isChecked()) === checked) return;
    await this.click();
    if ((await this.isChecked()) === checked) return;
    const became = checked ? 'checked' : 'unchecked';
    throw new Error(
      `engomo’s check box "${this.term}" did not become ${became} by a click; cure: ${cure(this.term)}`,
    );
  }
}

/** A text in one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
