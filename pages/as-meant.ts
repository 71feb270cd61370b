/** A field of a form: what it is called, what was meant to stand in it, what it shows. */
export type Field = readonly [name: string, meant: string, shown: string];

/** A list of texts as one, in whatever order. */
export const unordered = (texts: readonly string[]): string => [...texts].sort().join(', ');

/** A filled form shows something else than was meant; nothing was sent. */
export class NotAsMeant extends Error {
  override readonly name = 'NotAsMeant';
  readonly form: string;
  /** The fields that differ, with both texts, on one line. */
  readonly fields: string;

  constructor(form: string, different: readonly Field[]) {
    const lines = different.map(([name, meant, shown]) => `${name}: meant "${meant}", shown "${shown}"`);
    super(
      `${form} shows something else than was meant, so it was not sent:\n  ${lines.join('\n  ')}\n` +
        'Nothing was saved. Another program may have changed the form: run again, or fill it by hand.',
    );
    this.form = form;
    this.fields = lines.join('; ');
  }
}

/**
 * Compares a filled form with what was meant, before it is sent.
 *
 * @param form how the form is called in the error.
 * @throws NotAsMeant with every field that shows something else, and both texts; the caller sends nothing then.
 */
export function asMeant(form: string, fields: readonly Field[]): void {
  const different = fields.filter(([, meant, shown]) => meant !== shown);
  if (different.length > 0) throw new NotAsMeant(form, different);
}
