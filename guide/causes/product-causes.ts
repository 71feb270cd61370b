import type { CauseTemplate } from './template.ts';

/** A product that does not answer as itself. */
export const reachCauses = {
  'not-reached': {
    says: '{product} was expected to answer at {address}, but it cannot be reached: {reason}',
    remedy:
      'open {address} in a browser on this machine; when it shows no login page, start the server or correct {setting} (names that only some machines know: E2E_HOST_MAP; a certificate of your own authority: E2E_CA_FILE; a server that wants a certificate of its clients: E2E_CLIENT_CERTIFICATE)',
  },
  'proxy-credentials': {
    says: 'the proxy in HTTPS_PROXY was expected to lead to {product} at {address}, but wants other credentials (407)',
    remedy:
      'write HTTPS_PROXY=http://user:password@host:port (special characters as in %40), or name the server in NO_PROXY when it is reached without the proxy',
  },
  'client-certificate': {
    says: '{address} was expected to answer, but its server refused the suite, as servers do that want a client certificate they know: {reason}',
    remedy:
      'name the certificate and its key (PEM) in E2E_CLIENT_CERTIFICATE and E2E_CLIENT_CERTIFICATE_KEY; where they are set, make sure that an authority that server accepts has signed the certificate',
  },
  'client-certificate-time': {
    says: 'the certificate in E2E_CLIENT_CERTIFICATE was expected to be valid today ({now}), but it is valid from {from} to {until}',
    remedy: 'have it renewed; when {now} is not today, set the clock of this machine',
  },
  fingerprint: {
    says: '{address} was expected to show the certificate whose fingerprint is in {setting}, but shows another one: {found}',
    remedy:
      'compare both with the certificate on the server itself (openssl x509 -noout -fingerprint -sha256 -in <certificate>); when it was renewed, write the new fingerprint',
  },
  'basic-auth': {
    says: '{address} was expected to answer, but what stands before it asks for a name and a password (401, Basic), and accepted none',
    remedy: 'write them as name:password in AUTHENTIK_BASIC_AUTH or ENGOMO_BASIC_AUTH, or correct them there',
  },
  'basic-auth-beside-token': {
    says: '{address} was expected to answer, but what stands before it wants a name and a password (401, Basic), which a request that carries a token cannot send',
    remedy:
      'let what stands before it pass on requests below /api/ and /application/o/ as they are; where only AUTHENTIK_TOKEN is in the way, leave it out, and the suite asks with the session of AUTHENTIK_ADMIN',
  },
  'kept-from': {
    says: 'the browser was led to {address}, which is neither authentik nor engomo, and was kept from it',
    remedy:
      'where that is meant, such as a login at another identity provider, let it through: E2E_HOST_MAP={host}={host}',
  },
  'in-trouble': {
    says: '{product} was expected to answer, but {address} answered with status {status}: "{text}"',
    remedy:
      'look into the log of {product} and of the reverse proxy in front of it (a server that starts answers 502 or 503), then run again',
  },
  'something-else': {
    says: '{product} was expected at {address}, but something else answered there with status {status}: "{text}"',
    remedy:
      'open {address} in a browser: when it shows another program, correct {setting}; when a reverse proxy stands before it, make sure that it lets through more than browsers',
  },
  'gateway-page': {
    says: '{product} was expected at {address}, but a page that is not {product}’s answered there with status {status}, as a gateway or a network with a login of its own does: "{text}"',
    remedy:
      'open {address} in a browser on this machine: where a network or a gateway wants a login first, let this machine through without one (docs/network.md); when it shows another program, correct {setting}',
  },
  'host-unknown': {
    says: '{host} ({setting}) was expected to be a name that this machine knows, but is not: {reason}',
    remedy:
      'correct {setting}; a name that only other machines know gets its address by E2E_HOST_MAP={host}=<address>',
  },
  'no-tls': {
    says: '{address} was expected to speak TLS, but something else answered there',
    remedy: 'correct the port in {setting}: this one may be that of plain http',
  },
  'not-trusted': {
    says: '{address} was expected to show a certificate that a public authority, E2E_CA_FILE or NODE_EXTRA_CA_CERTS vouches for, but does not: {reason}',
    remedy:
      'name the file with the certificate of the authority that signed it in E2E_CA_FILE; a server that sends its own certificate alone has to send those between, too',
  },
  'certificate-expired': {
    says: '{address} was expected to show a certificate that is valid today ({now}), but that of {whose} was valid until {until} ({chain})',
    remedy: 'renew it; when {now} is not today, set the clock of this machine',
  },
  'certificate-not-yet': {
    says: '{address} was expected to show a certificate that is valid today ({now}), but that of {whose} is valid from {from} on ({chain})',
    remedy: 'when {now} is not today, set the clock of this machine; else let it be made anew',
  },
  'certificate-name': {
    says: '{address} was expected to show a certificate for its name, but shows one for {names}',
    remedy: 'correct {setting}, or let the server have a certificate for the name people use',
  },
  'clock-off': {
    says: 'the clocks of {whose} were expected to show the same time, but {found}',
    remedy:
      'set the clock of {culprit}: codes are valid for a minute, tokens for five, and codes of an app for half a minute',
  },
  'issuer-elsewhere': {
    says: 'authentik was expected to know that it is at {address}, but discovery says that its issuer is {issuer}',
    remedy:
      'let the reverse proxy in front of it hand on Host and X-Forwarded-Proto, from 2026.8 on as a trusted one (AUTHENTIK_LISTEN__TRUSTED_PROXY_CIDRS); or set AUTHENTIK_URL to the address people use',
  },
  'default-missing': {
    says: 'authentik was expected to have {what} of its own, but has none',
    remedy:
      'a fresh install gets it from its worker within minutes: wait, and see that its blueprints are successful (authentik > Customization > Blueprints)',
  },
  'authentik-too-old': {
    says: 'authentik {version} is older than the oldest supported release; supported: {supported} and later',
    remedy: 'update authentik; until then the guide can only be followed by hand there',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What authentik's API refuses. */
export const apiCauses = {
  'api-token': {
    says: 'authentik\'s API was expected to accept the token AUTHENTIK_TOKEN, but answered {status}: "{said}"',
    remedy:
      'make a new token of intent API (authentik > Directory > Tokens and App passwords; docs/live.md says what it has to read), or leave AUTHENTIK_TOKEN out: the suite then asks as AUTHENTIK_ADMIN',
  },
  'api-session': {
    says: 'authentik\'s API was expected to accept the administrator AUTHENTIK_ADMIN, but answered {status}: "{said}"',
    remedy:
      "the administrator's session ended in the middle of the run: see that nobody ends it (authentik > Directory > Users > the administrator > Sessions) and that the session of the user login stage lasts longer than a run",
  },
  'api-right': {
    says: 'authentik\'s API was expected to let {who} {right} {what}, but answered {status}: "{said}"',
    remedy:
      'give the account behind it the right to {right} these objects, or make it a member of a group of superusers (authentik > Directory > Users > the account > Permissions)',
  },
  'token-rights': {
    says: 'the token AUTHENTIK_TOKEN was expected to have the five rights to read that mode verify needs, each for all objects of its kind, but lacks {rights}',
    remedy:
      "give a role of the token's account what is missing, for all objects (authentik > Directory > Roles > the role > Permissions > Assign permission; docs/live.md)",
  },
  'api-limit': {
    says: 'authentik\'s API was expected to answer, but has had too many requests ({status}): "{said}"',
    remedy:
      'wait a minute and run again; when it stays so, see which proxy in front of authentik counts requests',
  },
  'api-refusal': {
    says: 'authentik\'s API was expected to carry out {method} {what}, but answered {status}: "{said}"',
    remedy:
      'follow what authentik says; when it makes no sense, the API of this version differs from those the suite was proven on (docs/measured.md)',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What is in the way of a name. */
export const namedCauses = {
  'name-taken': {
    says: 'authentik was expected to have nothing but the {object} of the guide under the name "{name}", but has another object of that name: a {kind}',
    remedy: 'rename that one, or give the {object} another name with {setting}',
  },
  'slug-taken': {
    says: 'authentik was expected to have nothing but the application "{meant}" under the slug "{slug}", but the application "{name}" has that slug, with another provider than the guide’s',
    remedy:
      'give the application of the guide another slug with E2E_APPLICATION_SLUG; if that one is meant, name it and its provider with E2E_APPLICATION_NAME and E2E_PROVIDER_NAME',
  },
  'name-refused': {
    says: 'authentik was expected to make the {object} "{name}", but refused: {said}',
    remedy: 'resolve what authentik reports; {setting} gives it another name',
  },
  'form-differs': {
    says: '{form} of authentik was expected to keep what is typed, but shows something else: {fields}',
    remedy:
      'type it by hand, see what authentik turns it into, and set that ({setting}; for a slug, which from 2025.8 on has no capitals and no "_", E2E_APPLICATION_SLUG)',
  },
  'flow-not-found': {
    says: 'authentik was expected to have one authorization flow with the slug or the name "{wanted}", but has {found}',
    remedy: 'write the slug of one of these in E2E_AUTHORIZATION_FLOW: {offered}',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What keeps the suite from writing to a server. */
export const writeCauses = {
  'lock-held': {
    says: 'another run writes to this authentik: lock {id}, held by {who} for {age}',
    remedy:
      'wait until it has ended; where it was cut off, set E2E_UNLOCK={id} for one run, which takes its lock over',
  },
  'lock-stale': {
    says: 'a run left its lock on this authentik: lock {id}, held by {who} for {age}, and no run needs more than {minutes} minutes',
    remedy:
      'see that it has ended, and set E2E_UNLOCK={id} for one run, which takes its lock over; the ledger of that run knows what it made',
  },
  'lock-lost': {
    says: 'the lock {id} of this run on authentik is gone or another run’s, so nothing more was written',
    remedy: 'let one run at a time write to a server, then run again: it goes on from its ledger',
  },
  'too-many-writes': {
    says: 'a run makes or changes at most {most} objects on a server; {kind} "{name}" would have been one more, so it was left alone',
    remedy:
      'look at the server for objects that somebody removes or changes while the suite makes them, then run again',
  },
  'ledger-not-writable': {
    says: '{file}, which says what the suite made, cannot be written, so nothing more was sent: {reason}',
    remedy: 'make room on the disk, or let this user write there, then run again',
  },
} as const satisfies Record<string, CauseTemplate>;
