import type { CauseTemplate } from './template.ts';

/** What can be wrong with the file `.env`. */
export const envFileCauses = {
  'env-file-utf16': {
    says: '{file} is not UTF-8 but probably UTF-16, which PowerShell\'s ">" writes',
    remedy: 'save it as UTF-8 (in PowerShell: Set-Content -Encoding utf8)',
  },
  'env-file-encoding': { says: '{file} is not UTF-8', remedy: 'save it as UTF-8' },
  'env-file-folder': {
    says: '{file} is a folder, not a file',
    remedy: 'move it away, and copy .env.example to .env',
  },
  'env-file-unreadable': {
    says: '{file} is there and cannot be read ({reason})',
    remedy: 'let this user read it, or take it away to run on the embedded lab',
  },
  'env-file-empty': {
    says: '{file} was found at {path} and sets nothing',
    remedy: 'fill it in, or delete it to run on the embedded lab',
  },
  'env-name': {
    says: 'E2E_ENV (or --env) is "{name}", which is no name of an installation',
    remedy: 'write one of letters, digits, "-" and "_": prod has its settings in .env.prod',
  },
  'env-missing': {
    says: 'E2E_ENV (or --env) is {name}, but there is no file .env.{name} beside package.json',
    remedy: 'copy .env.example to .env.{name} and fill it in, or leave E2E_ENV out to use .env',
  },
  'env-in-file': {
    says: '{file} sets E2E_ENV, which says what file is read',
    remedy: 'take it out of the file, and set it in the environment or write --env',
  },
  'env-line': { says: '{line} is not NAME=value', remedy: 'mend the line, or make it a comment with #' },
  'env-twice': {
    says: '{line} {name} is set twice, to different values',
    remedy: 'take away the one that is not meant',
  },
  'env-cut': {
    says: '{line} the value of {name} would be cut at "#"',
    remedy: 'put the value between quotes',
  },
  'env-quote': {
    says: '{line} the value of {name} has a quote ({quote}) that does not close at the end of its line',
    remedy: 'put the whole value between quotes that are not in it',
  },
  'env-typographic': {
    says: '{line} the value of {name} begins with a typographic quote ({quote}), which would be part of it',
    remedy: 'use \' or "',
  },
  'env-escape': {
    says: '{line} the value of {name} has "{escape}" between double quotes, which would become a line break',
    remedy: 'put the value between single quotes',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What can be wrong with the name of a setting. */
export const nameCauses = {
  'name-misspelt': { says: '{name} is not a setting of this suite', remedy: 'did you mean {meant}?' },
  'name-unknown': {
    says: '{name} is not a setting of this suite',
    remedy: '.env.example lists all of them',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What can be wrong with the value of a setting; the name stands before the sentence. */
export const valueCauses = {
  'value-not-filled-in': {
    says: 'is the text "{value}", which Azure Pipelines leaves of a variable that is not there',
    remedy: 'set the variable, or take the line out of the pipeline (docs/ci/README.md)',
  },
  'address-malformed': { says: 'is not an http or https address', remedy: 'write {address}' },
  'address-not-https': {
    says: 'has to be https (http is allowed on loopback only)',
    remedy: 'write {address}',
  },
  'address-credentials': { says: 'contains credentials', remedy: 'write {address}' },
  'address-of-page': {
    says: 'is the address of a page, not of the server',
    remedy: 'write {address}',
  },
  'value-not-allowed': { says: 'is "{value}"', remedy: 'allowed: {allowed}' },
  'value-excludes': { says: 'has {names}, which exclude each other', remedy: 'choose one of them' },
  'value-no-mail-address': {
    says: 'is not an e-mail address',
    remedy: 'write the one that the account has in authentik',
  },
  'value-host-map': { says: 'has an entry "{entry}"', remedy: 'write host[:port]=address[:port],…' },
  'value-forwarded': { says: 'is "{value}"', remedy: 'write https://host[:port]=127.0.0.1:port' },
  'value-basic-auth': {
    says: 'is not a name and a password with a colon between them',
    remedy: 'write name:password',
  },
  'value-fingerprint': {
    says: 'is not the SHA-256 fingerprint of a certificate (64 hexadecimal digits)',
    remedy: 'copy what "openssl x509 -noout -fingerprint -sha256 -in <certificate>" prints',
  },
  'value-fault': {
    says: 'is not the id of a fault',
    remedy: 'write one such as SM02, or NONE for a lab in which the guide was carried out already',
  },
  'sign-in-module-broken': {
    says: 'names a module that cannot be loaded ({path}): {reason}',
    remedy: 'mend it: node --import tsx {path} has to end without an error',
  },
  'sign-in-module-useless': {
    says: 'names a module whose default export is "{found}" instead of a function ({path})',
    remedy: 'write it as docs/our-idp.ts does',
  },
  'session-malformed': {
    says: '{path} holds no session that was signed in to by hand',
    remedy: 'delete it, or sign in once more: npm run sign-in -- {signer}',
  },
  'session-of-another': {
    says: '{path} holds the session of {found}, not of {meant}',
    remedy: 'delete it, or sign in once more: npm run sign-in -- {signer}',
  },
  'session-expired': {
    says: 'the session of "{account}" at {host} that was signed in to by hand ended {ago} ago ({path})',
    remedy:
      'sign in once more: npm run sign-in -- {signer}; or delete the file, and the suite signs in by itself',
  },
  'passkey-malformed': {
    says: 'names a file that holds no passkey ({path})',
    remedy: 'make one with npm run passkey (docs/sign-in.md)',
  },
  'passkey-other-host': {
    says: 'names a passkey made for {found}, which is good for nothing on {host} ({path})',
    remedy: 'make one there with npm run passkey (docs/sign-in.md)',
  },
  'passkey-other-account': {
    says: 'names the passkey of "{found}", not of "{account}" ({path})',
    remedy: 'name the file of that account, or make one with npm run passkey (docs/sign-in.md)',
  },
  'passkey-kept': {
    says: 'names a file that is there already ({path}), and what it holds would be lost',
    remedy:
      'use it, or move it away and take its device from the account (authentik > Settings > MFA Devices)',
  },
  'file-missing': { says: 'names a file that does not exist ({path})', remedy: 'correct the path' },
  'file-folder': { says: 'names a folder, not a file ({path})', remedy: 'name the file in it' },
  'file-unreadable': {
    says: 'names a file that cannot be read ({path})',
    remedy: 'let this user read it',
  },
  'file-with-key': {
    says: 'names a file with a private key in it ({path})',
    remedy: 'certificates are enough: name a file with them alone',
  },
  'file-without-certificate': {
    says: 'names a file without a certificate in PEM ({path})',
    remedy: 'it has to hold "-----BEGIN CERTIFICATE-----"',
  },
  'file-damaged-certificate': {
    says: 'names a file with a certificate that is damaged ({path})',
    remedy: 'fetch the certificate anew',
  },
  'file-no-key': {
    says: 'names a file that is no private key in PEM without a passphrase ({path})',
    remedy:
      'name one that begins with "-----BEGIN PRIVATE KEY-----" (of an encrypted one: openssl pkey -in <file> -out <new file>)',
  },
  'file-no-program': { says: 'names a file that is no program ({path})', remedy: 'name the browser itself' },
  'seed-malformed': {
    says: 'is neither an address "otpauth://totp/…" nor a secret in base32',
    remedy:
      'copy what the QR code of the app for codes holds, or the secret beside it (letters and the digits 2 to 7), and not a code of six digits',
  },
  'seed-short': {
    says: 'holds a secret of {found} bytes, of which an app for codes has at least {least}',
    remedy: 'copy the whole secret',
  },
  'answers-malformed': {
    says: 'is no JSON of texts by the name of their field',
    remedy: 'write such as {example}, between single quotes; a check box is "true" or "false"',
  },
  'recovery-codes-none': {
    says: 'holds no recovery codes',
    remedy: 'write them with commas or blanks between them, each of 8 characters or more',
  },
  'secret-short': {
    says: 'has fewer than {shortest} characters, so it cannot be kept out of the reports reliably',
    remedy: 'choose a longer one',
  },
  'secret-ordinary': {
    says: 'is a word that the reports use, so it cannot be kept out of them',
    remedy: 'choose another one',
  },
  'name-of-blanks': {
    says: 'begins or ends with a blank, or has several in a row, which no screen shows',
    remedy: 'write single blanks between words alone',
  },
  'name-of-control-characters': {
    says: 'has a line break or another control character in it',
    remedy: 'write it on one line, of characters that can be seen',
  },
  'name-of-length': {
    says: 'is longer than the {longest} characters that authentik can keep',
    remedy: 'choose a shorter one',
  },
  'name-of-suite': {
    says: 'begins like what the suite makes for itself (engomo-e2e)',
    remedy: 'choose another one',
  },
  'name-of-default-mapping': {
    says: 'is one of authentik’s default mappings, which clause B7 asks for beside this one',
    remedy: 'name the mapping that gives the e-mail address as preferred_username',
  },
  'name-of-slug': {
    says: 'is no slug: authentik takes letters without accents, digits, "-" and "_"',
    remedy: 'copy it from the application (authentik > Applications > Applications > Edit > Slug)',
  },
  'name-of-endpoint': {
    says: 'is the name of an endpoint of authentik itself, which no application may have',
    remedy: 'choose another one',
  },
  'people-columns': {
    says: 'does not name its columns in the first line',
    remedy: 'begin with {columns}; the first two are needed',
  },
  'people-none': { says: 'names nobody', remedy: 'write a line for each person, or leave it out' },
  'people-quotes': {
    says: 'has a quote that is not closed, or closed too early',
    remedy: 'put the whole value between double quotes, and write a double quote within it twice',
  },
  'people-values': {
    says: 'has {found} values where the first line names {columns} columns',
    remedy: 'put a value that has a separator in it between double quotes',
  },
  'people-empty': { says: 'is empty', remedy: 'write it, or take the line away' },
  'people-expects': { says: 'is none of {allowed}', remedy: 'write one of them, or nothing for the first' },
  'people-passkey': {
    says: 'names a file that does not exist',
    remedy: 'write its path relative to the folder of the list, or leave it empty (docs/sign-in.md)',
  },
  'people-twice': { says: 'is that of line {first}, too', remedy: 'take one of the lines away' },
  dialect: { says: '{problem}', remedy: 'mend the file, or show the composer anew: npm run engomo:teach' },
} as const satisfies Record<string, CauseTemplate>;

/** Settings that only make sense together. */
export const togetherCauses = {
  'setting-missing': {
    says: '{name} is missing: {reason}',
    remedy: 'set it, or leave out what needs it',
  },
  'settings-fight': {
    says: "{name} and {product} contradict each other: the one is for the lab's product, the other for a live one",
    remedy: 'leave one of them out',
  },
  'client-key-of-another': {
    says: 'E2E_CLIENT_CERTIFICATE_KEY names a key that does not belong to E2E_CLIENT_CERTIFICATE',
    remedy: 'name the two files that were made together; the client’s certificate comes first in its file',
  },
  'settings-tls-of-http': {
    says: '{name} is about TLS, but the address it applies to is http',
    remedy: 'write the https address, or leave {name} out',
  },
  'settings-same-address': {
    says: 'AUTHENTIK_URL and ENGOMO_URL are the same address: they are two products',
    remedy: 'give each the address of its own',
  },
  'settings-hostile-mode': {
    says: 'E2E_HOSTILE_PROVIDER takes an authentication method and a user in engomo',
    remedy: 'set E2E_MODE=configure, or leave it out',
  },
  'settings-nothing-to-remove': {
    says: 'E2E_MODE is remove, but no product is live: what the lab holds ends with the run',
    remedy: 'name the server to remove from, or leave E2E_MODE out',
  },
  'settings-placeholder': {
    says: '{name} names {host}, a placeholder such as the guide has for hosts: whoever has that name is a stranger',
    remedy:
      'write the address of your own server; where you call a server of your own so, say in E2E_HOST_MAP where it is',
  },
  'settings-write-unsaid': {
    says: 'E2E_MODE={mode} writes to {hosts}, which E2E_ALLOW_WRITES_TO does not name',
    remedy: 'set E2E_ALLOW_WRITES_TO={all} when that is meant, or leave E2E_MODE out, which only reads',
  },
  'settings-write-stranger': {
    says: 'E2E_ALLOW_WRITES_TO names {host}, which is none of the hosts of this run ({targets})',
    remedy: 'name hosts of AUTHENTIK_URL and ENGOMO_URL alone, without scheme, port and path',
  },
  'settings-repair-mode': {
    says: 'E2E_REPAIR=1 changes what differs, but E2E_MODE is {mode}, which changes nothing',
    remedy:
      'set E2E_MODE=configure, or leave E2E_REPAIR out; npm run plan says beforehand what would be changed',
  },
  'ledger-unreadable': {
    says: 'line {line} of {file}, which says what the suite made, cannot be read',
    remedy:
      'put the file back as it was; where that cannot be, move it away and remove by hand what its other lines list: nothing was changed in it',
  },
  'ledger-of-another': {
    says: '{file} says what the suite made on {stranger}, not on {server}',
    remedy: 'name that server, or move the file away: nothing was changed in it',
  },
  'settings-fault-live': {
    says: 'LAB_FAULT is set together with a live product: faults belong to the lab alone',
    remedy: 'leave LAB_FAULT out',
  },
} as const satisfies Record<string, CauseTemplate>;
