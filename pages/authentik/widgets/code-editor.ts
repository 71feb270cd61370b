import type { Locator } from '@playwright/test';

/** An editor for expressions. It is made after the first rendering of its form and has no accessible name. */
export class CodeEditor {
  readonly content: Locator;

  constructor(form: Locator, name: string) {
    this.content = form.locator(`ak-codemirror[name="${name}"]`).locator('.cm-content');
  }

  /** Replaces the text; key by key the editor would indent and close brackets by itself. */
  async write(text: string): Promise<void> {
    await this.content.click();
    await this.content.fill(text);
  }

  /** The text as the editor shows it, line by line. */
  async read(): Promise<string> {
    return (await this.content.locator('.cm-line').allInnerTexts())
      .map((line) => line.replace(/\n$/, ''))
      .join('\n');
  }
}
