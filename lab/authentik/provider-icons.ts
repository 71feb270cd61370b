/** A picture of 48 by 48 units: its colour, and what is drawn on it in white lines. */
type Drawing = readonly [colour: string, lines: string];

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  openidconnect: ['#f78c40', 'M24 12v24M24 20c-7 0-11 3-11 8s4 8 11 8M28 20c4 0 7 1 9 3M37 17v6h-6'],
  saml: ['#c1272d', 'M24 11 36 34H12ZM24 20v6M24 30v.5'],
  ldap: ['#3d6fb4', 'M20 11h8v7h-8ZM10 30h8v7h-8ZM30 30h8v7h-8ZM24 18v6M14 30v-6h20v6'],
  proxy: ['#5b4aa8', 'M11 24h22M26 16l8 8-8 8M38 12v24'],
  radius: ['#2a8c82', 'M24 37v.5M18 31c3-4 9-4 12 0M13 25c6-7 16-7 22 0M9 19c8-9 22-9 30 0'],
  rac: ['#4b5563', 'M10 13h28v18H10ZM18 37h12M24 31v6M17 22h8M22 18l4 4-4 4'],
  scim: ['#2f7d4f', 'M13 17h20M28 12l6 5-6 5M35 31H15M20 26l-6 5 6 5'],
  wsfed: ['#0f6cbd', 'M11 15l6 18 7-18 7 18 6-18'],
  ssf: ['#9a3412', 'M24 11l13 5v8c0 8-5 12-13 15-8-3-13-7-13-15v-8ZM17 25h4l3-6 3 10 2-4h3'],
  google: ['#4285f4', 'M34 19c-2-4-6-6-10-6-6 0-11 5-11 11s5 11 11 11 10-4 10-10H25'],
  azuread: ['#0078d4', 'M24 11l13 21-13 6-13-6ZM24 11v27'],
  kerberos: ['#6b7280', 'M13 34V22c0-6 5-10 11-10s11 4 11 10v12M19 34v-8M29 34v-8M24 34v-8'],
};

const OTHER: Drawing = ['#6b7280', 'M13 13h22v22H13ZM24 20v8M20 24h8'];

/**
 * The picture of a kind of provider or source: a drawing of our own at the address the real server has its logo.
 *
 * @param file such as `openidconnect.svg`; the ending makes no difference.
 */
export function providerIcon(file: string): string {
  const name = file.replace(/\.\w+$/, '');
  const [colour, lines] = DRAWINGS[name === 'entraid' ? 'azuread' : name] ?? OTHER;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="9" fill="${colour}"/><path d="${lines}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
