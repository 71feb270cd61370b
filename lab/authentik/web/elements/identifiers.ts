let count = 0;

/** An id for a field and its label; it differs with every instance. */
export const fieldId = (): string => `«ak-${++count}»`;

/** An id without meaning, six hex digits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(3)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
