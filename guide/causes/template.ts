/** A cause as data: what is said and what to do, with places in braces for what a run found. */
export interface CauseTemplate {
  readonly says: string;
  readonly remedy: string;
}

/** The names in braces of a text. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** What has to be said to make a message of a template. */
export type Found<Template extends CauseTemplate> = Readonly<
  Record<Places<Template['says'] | Template['remedy']>, string | number>
>;

/** A text with what was found in the place of each name in braces. */
export const filled = (text: string, found: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(found[name] ?? place));
