import type { Icon, Language, Provenance, Word } from './dialect.ts';

const words =
  (provenance: Provenance, language: Language | null) =>
  (...texts: readonly string[]): Word[] =>
    texts.map((text) => ({ text, language, provenance }));

const icons =
  (provenance: Provenance) =>
  (...names: readonly string[]): Icon[] =>
    names.map((icon) => ({ icon, provenance }));

/** Words of the two public texts; both are English. */
export const documented = words('documented', 'en');

/** Words of the two public texts that are spelt the same in German. */
export const documentedEverywhere = words('documented', null);

/** English words nobody has seen in a composer. */
export const english = words('assumed', 'en');

/** German words nobody has seen in a composer. */
export const german = words('assumed', 'de');

/** Words spelt the same in both languages that nobody has seen in a composer. */
export const anyLanguage = words('assumed', null);

/** Icons of the two public texts. */
export const documentedIcon = icons('documented');

/** Icons nobody has seen in a composer. */
export const icon = icons('assumed');
