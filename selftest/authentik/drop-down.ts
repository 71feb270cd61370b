import type { Page } from '@playwright/test';

/** Objects a drop-down offers: sixty, of which its server hands out twenty at a time. */
export const KEYS = Array.from({ length: 60 }, (_, index) => `key ${String(index).padStart(2, '0')}`);
const PAGE_SIZE = 20;

/** The drop-down of 2026.11, unreleased: a combobox whose options are no buttons (its source of autumn 2026, in short). */
const COMBOBOX = `customElements.get('small-combobox') ?? customElements.define('small-combobox', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<input role="combobox" aria-expanded="false"><div role="listbox" popover="manual" style="max-height: 120px; overflow: auto">Loading...</div>';
    const [input, list] = root.children;
    const draw = async (query) => {
      const choices = await this.fetchChoices(query);
      list.replaceChildren(...choices.map(({ value, label }) => {
        const option = Object.assign(document.createElement('div'), { role: 'option', onclick: () => {
          Object.assign(this, { value });
          input.value = label;
          list.hidePopover();
        } });
        option.innerHTML = '<span>' + label + '</span><span class="description" aria-hidden="true">key 03</span>';
        return option;
      }));
    };
    input.value = this.value;
    input.onclick = () => list.togglePopover();
    input.oninput = () => { list.showPopover(); draw(input.value); };
    input.onblur = () => list.hidePopover();
    list.onpointerdown = (event) => event.preventDefault();
    draw('');
  }
})`;

/** A drop-down to put somewhere. */
export interface DropDown {
  /** authentik's own, or `small-combobox` for that of 2026.11. */
  readonly tag: string;
  /** Whether its dialog is one of the browser (2026.5 and later). */
  readonly modal: boolean;
  /** How long the server takes for an answer, in milliseconds. */
  readonly late: number;
}

/** How long a dialog takes to come in, in milliseconds: longer than the first answer, which replaces the field. */
const COMES_IN = 600;

/**
 * Puts a drop-down into a dialog that has to be scrolled, with the last key chosen: it is on no first page. It takes the
 * place of the one before.
 */
export async function mountDropDown(page: Page, { tag, modal, late }: DropDown): Promise<void> {
  await page.unroute('**/api/v3/keys/**');
  await page.route('**/api/v3/keys/**', async (route) => {
    const search = new URL(route.request().url()).searchParams.get('search') ?? '';
    const found = KEYS.filter((name) => name.includes(search)).slice(0, PAGE_SIZE);
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.fulfill({ json: found.map((label) => ({ value: `pk of ${label}`, label })) });
  });
  if (tag === 'small-combobox') await page.evaluate(COMBOBOX);
  await page.evaluate(
    ({ name, value, isModal, comesIn }) => {
      document.querySelector('#scrolls')?.remove();
      const dialog = document.createElement('dialog');
      dialog.id = 'scrolls';
      dialog.style.cssText = 'position: fixed; top: 100px; height: 400px; width: 500px; overflow: auto';
      const row = document.createElement('ak-form-element-horizontal');
      row.setAttribute('name', 'signingKey');
      row.style.cssText = 'display: block; margin: 900px 0';
      row.append(
        Object.assign(document.createElement(name), {
          id: 'keys',
          name: 'signingKey',
          value,
          fetchChoices: async (query: string): Promise<unknown> =>
            (await fetch(`/api/v3/keys/?search=${encodeURIComponent(query)}`)).json(),
        }),
      );
      dialog.append(row);
      document.body.append(dialog);
      if (isModal) dialog.showModal();
      else dialog.show();
      dialog.animate([{ translate: '0 -90px' }, { translate: '0' }], comesIn);
    },
    { name: tag, isModal: modal, comesIn: COMES_IN, value: `pk of ${KEYS.at(-1) ?? ''}` },
  );
}
