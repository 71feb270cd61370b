let count = 0;

/** An id for a field and its label; it differs with every instance. */
export const fieldId = (): string => `«ak-${++count}»`;

/** An id without meaning, six hex digits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Marks an element as a component for test tools, as authentik does with some. */
export function markedAs(element: HTMLElement, type: string): void {
  element.dataset['ouiaComponentType'] = type;
  element.dataset['ouiaComponentId'] ??= randomId();
}
