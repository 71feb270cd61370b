import { existsSync, readFileSync, statSync } from 'node:fs';
import { MASK } from './secret-forms.ts';

/** Names whose value is a secret wherever it stands as JSON value, form field or query parameter. */
const NAMES = [
  'client_secret',
  'clientSecret',
  'code_verifier',
  'codeVerifier',
  'refresh_token',
  'refreshToken',
  'access_token',
  'accessToken',
  'id_token',
  'idToken',
  'id_token_hint',
  'client_assertion',
  'password',
];

/** Cookies that stand for a session or guard one: authentik's, and the one of engomo's Tomcat. */
const COOKIES = ['authentik_session', 'authentik_device', 'authentik_csrf', 'authentik_mfa', 'JSESSIONID'];

/** Values that bind a login to one browser (RFC 6749, section 10.12; OpenID Connect Core, section 15.5.2). */
const BINDING = ['state', 'nonce'];

const names = NAMES.join('|');

/** `=`, as it is or percent-encoded once or twice (authentik nests addresses in `next=`). */
const EQUALS = '(?:=|%(?:25)?3[Dd])';

/** A parameter's value: up to the next separator, as it is or percent-encoded. */
const VALUE = '(?:(?!%(?:25)?2[36])[^&\\s"\'`<>\\\\#;,)\\]}])+';

/** What may stand before a parameter of an address: `?`, `&`, `#`, percent-encoded, HTML- or JSON-escaped. */
const BEFORE = '(?:[?&#]|%(?:25)?3[Ff]|%(?:25)?2[36]|&amp;|\\\\u0026)';

/** What keeps authorization codes apart from error codes such as `token_not_valid`: length and a digit. */
const CODE = '(?=[\\w-]*\\d)[\\w-]{16,}';

/** Codes of apps (RFC 4226 §5.3), which are sent under the same name. */
const ONE_TIME_CODE = '\\d{6,8}(?!\\w)';

/**
 * Secrets that nobody registered, by their shape. Each pattern keeps what it captured and masks the rest, so that a reader
 * still sees what kind of secret stood there.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [
    /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g,
    `-----BEGIN $1-----${MASK}-----END $1-----`,
  ],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*(?:\.[\w-]*){0,2}/g, MASK],
  [
    /(\b(?:authorization|x-authentik-csrf)\\*["']?\s*[:=]\s*\\*["']?(?:(?:Bearer|Basic|DPoP)\s+)?)[^\s"'\\,;]+/gi,
    `$1${MASK}`,
  ],
  [/\b(Bearer|Basic)(\s+)(?=[^\s]*\d)[A-Za-z0-9._~+/-]{16,}=*/g, `$1$2${MASK}`],
  [new RegExp(`(\\b(?:${[...NAMES, ...COOKIES].join('|')})${EQUALS})${VALUE}`, 'g'), `$1${MASK}`],
  [new RegExp(`(${BEFORE}code${EQUALS})${VALUE}`, 'g'), `$1${MASK}`],
  [new RegExp(`(^|[\\s"'\`])(code=)${CODE}`, 'g'), `$1$2${MASK}`],
  [new RegExp(`(${BEFORE}(?:${BINDING.join('|')})${EQUALS})${CODE}`, 'g'), `$1${MASK}`],
  // Key URIs of one-time passwords, whole or percent-encoded as an address within an address.
  [
    /(\botpauth(?::|%3[Aa])[^\s"'<>]*?[?&]secret=|\botpauth%3[Aa][^\s"'<>]*?%26secret%3[Dd]|\botpauth%3[Aa][^\s"'<>]*?%3[Ff]secret%3[Dd])[A-Za-z2-7]+/g,
    `$1${MASK}`,
  ],
  [
    new RegExp(`((\\\\*["'])(?:${names})\\2\\s*:\\s*(\\\\*["']))(?:(?!\\3)[^\\r\\n]){1,8192}`, 'g'),
    `$1${MASK}`,
  ],
  [new RegExp(`((\\\\*["'])code\\2\\s*:\\s*\\\\*["'])(?:${CODE}|${ONE_TIME_CODE})`, 'g'), `$1${MASK}`],
  [new RegExp(`(\\bname="(?:${names}|code)"\\r?\\n\\r?\\n)[^\\r\\n]+`, 'g'), `$1${MASK}`],
  [
    new RegExp(`(<input\\b[^>]*\\bname=["'](?:${names}|code)["'][^>]*\\bvalue=["'])[^"'>]+`, 'gi'),
    `$1${MASK}`,
  ],
  [
    new RegExp(`(<input\\b[^>]*\\bvalue=["'])[^"'>]+(["'][^>]*\\bname=["'](?:${names}|code)["'])`, 'gi'),
    `$1${MASK}$2`,
  ],
];

const secretKeys = new Set(NAMES);
const secretFields = new Set([
  ...NAMES,
  ...COOKIES,
  'code',
  'authorization',
  'proxy-authorization',
  'x-authentik-csrf',
]);
const wholeCode = new RegExp(`^${CODE}$`);
const anyCode = new RegExp(`^(?:${CODE}|${ONE_TIME_CODE})$`);

/** The text with every secret masked that can be recognized by its shape. Masking twice changes nothing. */
export const maskShapes = (text: string): string =>
  PATTERNS.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text);

/** Whether the value of a JSON property is a secret by the property's name. */
export const isSecretProperty = (key: string, value: string): boolean =>
  value !== '' && (secretKeys.has(key) || (key === 'code' && anyCode.test(value)));

/** Whether the value of a named field, header or cookie (`{ name, value }` as HAR writes it) is a secret by its name. */
export const isSecretField = (name: string, value: string): boolean =>
  secretFields.has(name) ||
  secretFields.has(name.toLowerCase()) ||
  (BINDING.includes(name) && wholeCode.test(value));

/** The secrets of a run: a file with one base64 line per secret, which grows while the run goes on. */
export class SecretsFile {
  readonly #path: string;
  readonly #secrets = new Set<string>();
  #size = -1;

  /** @throws Error when the file does not exist: a run without it would leave its secrets in the reports. */
  constructor(path: string) {
    if (!existsSync(path)) {
      throw new Error(`expected a file with the secrets of this run, found none at ${path}`);
    }
    this.#path = path;
  }

  /** Every secret noted so far; those of a file that is gone by now are remembered. */
  read(): readonly string[] {
    const size = statSync(this.#path, { throwIfNoEntry: false })?.size;
    if (size !== undefined && size !== this.#size) {
      for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
        const secret = Buffer.from(line, 'base64').toString('utf8');
        if (secret !== '') this.#secrets.add(secret);
      }
      this.#size = size;
    }
    return [...this.#secrets];
  }
}
