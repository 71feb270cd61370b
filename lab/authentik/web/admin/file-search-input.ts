import { z } from 'zod';
import { define } from '../elements/base.ts';
import { wholeList, withQuery } from '../elements/list-page.ts';
import { SearchInput } from '../elements/search-input.ts';
import type { Choice } from '../elements/search-select.ts';

const file = z.object({ name: z.string() });

/** Picks an uploaded file, or takes an address (authentik 2025.12 and later). */
export class FileSearchInput extends SearchInput {
  static override properties = { ...SearchInput.properties, value: {} };

  value = '';
  protected override readonly creatable = true;

  protected override chosen(): string {
    return this.value;
  }

  protected override async choices(search: string): Promise<readonly Choice[]> {
    const query = { usage: 'media', search: search === '' ? undefined : search };
    const files = await wholeList(withQuery('admin/file/', query), file);
    const names = files.map(({ name }) => name);
    // An address is no file: without a choice of its own it would not show.
    if (search === '' && this.value !== '' && !names.includes(this.value)) names.unshift(this.value);
    return names.map((name) => ({ value: name, label: name }));
  }
}

define('ak-file-search-input', FileSearchInput);
