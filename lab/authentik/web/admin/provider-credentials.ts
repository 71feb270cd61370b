const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const randomText = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (number) =>
    ALPHANUMERIC.charAt(number % ALPHANUMERIC.length),
  ).join('');

/** What a new provider's form is prefilled with, once per opening. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Random credentials: 40 and 128 letters and digits. */
export const randomCredentials = (): Credentials => ({
  clientId: randomText(40),
  clientSecret: randomText(128),
});
