/**
 * An address, or `undefined` for a text that is none. `URL.canParse` of Node.js 20.20 says no to letters such as Ä once it
 * was called often enough to be compiled.
 */
export function addressIn(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
