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

/** What keeps the administrator out of authentik. */
export const authentikAdministratorCauses = {
  'login-second-factor': {
    says: 'authentik was expected to sign {whom} in with what the suite was given, but its login asks for {asked} at {stage}: "{said}"',
    remedy:
      'give the suite what is asked for ({settings}; docs/sign-in.md), or {account} that needs none: exempt it from the stage default-authentication-mfa-validation with a policy ({flow})',
  },
  'login-second-factor-sent': {
    says: 'authentik was expected to sign {whom} in with what the suite was given, but its login asks for {asked} at {stage}: "{said}"',
    remedy:
      'no setting gives such a code: let the account have an app for codes (TOTP) besides and name its secret in {setting} (docs/sign-in.md), or exempt it from that stage with a policy ({flow})',
  },
  'login-second-factor-own': {
    says: 'authentik was expected to sign {whom} in with what the suite keeps of that account of its own, but its login asks for {asked} at {stage}: "{said}"',
    remedy:
      'the secret of its app for codes is not in .sign-in (any more), or somebody else set one up: delete the account (authentik > Directory > Users > {username}) and run again with E2E_MODE=configure',
  },
  'login-set-up': {
    says: 'authentik was expected to sign {whom} in with what the suite was given, but its login asks for {asked} at {stage}: "{said}"',
    remedy:
      'sign in once with that account in a browser, set up what is asked for there and name its secret in {settings} (docs/sign-in.md), or exempt {account} from the stage default-authentication-mfa-validation with a policy ({flow})',
  },
  'login-set-up-own': {
    says: 'authentik was expected to sign {whom} in, but its login asks for {asked} at {stage}: "{said}"',
    remedy:
      'run once with E2E_MODE=configure, which sets up an app for codes (TOTP) for accounts of the suite’s own where the stage offers one (Configuration stages), or exempt the account from that stage with a policy ({flow})',
  },
  'second-factor-refused': {
    says: 'authentik was expected to take the second factor of {whom}, but refused it at {stage}: "{said}"',
    remedy:
      'correct {settings}; two codes of an app are given before this: when an app with the same secret shows a code that authentik takes, set the clock of this machine (codes follow the time), and see that recovery codes were not used up elsewhere',
  },
  'sign-in-module-failed': {
    says: 'the module E2E_SIGN_IN was expected to sign {whom} in at {server}, but: {happened}',
    remedy:
      'open {server} as that login does, and let the module answer what it shows there (docs/sign-in.md)',
  },
  'by-hand-closed': {
    says: 'somebody was expected to sign in as "{account}" by hand, but the window was closed before that',
    remedy: 'call the command again; it ends by itself when the sign-in is done',
  },
  'by-hand-somebody-else': {
    says: 'somebody was expected to sign in as "{account}" by hand, but "{found}" is signed in',
    remedy:
      'call the command again and sign in with the account that the settings name, or name the other one there',
  },
  'by-hand-ended': {
    says: '{product} was expected to know the session of "{account}" that was signed in to by hand ({age}), but does not any more',
    remedy:
      'sign in once more (npm run sign-in -- {signer}), or delete {path}, and the suite signs in by itself',
  },
  'passkey-not-made': {
    says: 'authentik was expected to take a passkey at {origin}/if/flow/default-authenticator-webauthn-setup/, but did not: {said}',
    remedy:
      'sign in with that account in a browser and add a security key (Settings > MFA Devices > Enroll): what stands in the way there has to be settled first, such as a restriction to certain devices',
  },
  'login-further-stage': {
    says: 'authentik was expected to sign {whom} in with a password, but its login asks for {asked} at {stage}: "{said}"',
    remedy: 'exempt {account} from that stage with a policy ({flow}): the suite has no answer to it',
  },
  'login-elsewhere': {
    says: 'authentik was expected to sign {whom} in with a password, but its login sent the browser to {server}',
    remedy:
      'name a module that signs in there in E2E_SIGN_IN (docs/sign-in.md), or give the suite {account} with a password of its own in authentik, and let the identification stage ask for a name (User fields) beside its sources',
  },
  'login-field': {
    says: 'authentik was expected to sign {whom} in, but its login requires more in the field "{field}" at {stage} than the suite has',
    remedy: 'exempt {account} from that stage with a policy ({flow})',
  },
  'administrator-refused': {
    says: 'authentik was expected to sign {whom} in, but its login stopped at {stage}: "{said}"',
    remedy:
      'correct AUTHENTIK_ADMIN and AUTHENTIK_ADMIN_PASSWORD; when a browser takes them, see that the account is active (authentik > Directory > Users) and not locked out by a reputation policy',
  },
  'administrator-stopped': {
    says: 'authentik was expected to sign {whom} in, but its login stopped at {stage}: "{said}"',
    remedy: 'sign in with that account in a browser: what it is shown there has to be settled first ({flow})',
  },
  'administrator-again': {
    says: 'authentik was expected to sign {whom} in, but its login came to its end and asks for the same again at {stage}: "{said}"',
    remedy:
      'see which policy is bound to the stage that signs in, such as default-authentication-login ({flow}): one that fails skips the stage without a word, so that nobody is signed in',
  },
  'administrator-somebody-else': {
    says: 'authentik was expected to sign in "{username}" (AUTHENTIK_ADMIN), but says that "{found}" is signed in',
    remedy:
      'see whether a policy or a source of the login flow chooses the account, and write AUTHENTIK_ADMIN as the username or the e-mail address of the account that is meant',
  },
  'administrator-stalled': {
    says: 'authentik was expected to sign {whom} in, but {happened}',
    remedy:
      'sign in with that account in a browser and settle what it is shown after the password, such as a stage the suite does not know',
  },
  'administrator-without-rights': {
    says: 'authentik was expected to show its admin interface to "{username}" (AUTHENTIK_ADMIN), but sent the account to the interface for users',
    remedy:
      'make the account a member of a group of superusers, such as authentik Admins (authentik > Directory > Users > the account > Groups), or name another account in AUTHENTIK_ADMIN',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What is wrong with the account of somebody who is to sign in. */
export const accountCauses = {
  'account-refused': {
    says: 'authentik was expected to make the account "{username}" with the address {email}, but refused: {said}',
    remedy:
      'resolve what authentik reports, or set E2E_USER_EMAIL and E2E_USER_PASSWORD of an account that is there already',
  },
  'account-of-somebody-else': {
    says: 'authentik was expected to have no account of somebody else under the username "{username}" or the address {email}, but has "{found}", named "{name}", with the address {address}',
    remedy:
      'set E2E_USER_EMAIL and E2E_USER_PASSWORD of an account that may be used for tests, or rename the one that is there (authentik > Directory > Users)',
  },
  'client-secret-short': {
    says: 'the provider "{provider}" was expected to have a client secret of at least {least} characters, from which the passwords of test accounts follow, but it has {found}',
    remedy:
      'let authentik make a new one (authentik > Applications > Providers > {provider} > Edit > Client Secret: 128 characters unless changed)',
  },
  'account-missing': {
    says: 'authentik was expected to have an active account "{username}" with a password, but has none (the login says "{said}")',
    remedy:
      'make the account (authentik > Directory > Users > Create), or name another one in E2E_USER_EMAIL',
  },
  'account-inactive': {
    says: 'authentik was expected to have an active account "{username}" with a password, but it is inactive (the login says "{said}")',
    remedy: 'activate it (authentik > Directory > Users > {username} > Activate)',
  },
  'account-without-password': {
    says: 'authentik was expected to have an active account "{username}" with a password, but it was never given a password (the login says "{said}")',
    remedy: 'set one (authentik > Directory > Users > {username} > Set password)',
  },
  'account-own-password': {
    says: 'authentik was expected to take the password of "{username}", but the login says "{said}"',
    remedy:
      'somebody changed the password, or made the provider anew, from whose client secret it follows: delete the account (authentik > Directory > Users > {username}) and run again with E2E_MODE=configure',
  },
  'account-password': {
    says: 'authentik was expected to take the password of "{username}", but the login says "{said}"',
    remedy:
      'correct E2E_USER_PASSWORD; when a browser takes it, see that the account is not locked out by a reputation policy (authentik > Directory > Users > {username})',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What keeps the administrator out of engomo's composer. */
export const composerCauses = {
  'composer-refused': {
    says: 'engomo was expected to log "{username}" (ENGOMO_ADMIN) in to the composer, but shows its login again: "{said}"',
    remedy:
      'correct ENGOMO_ADMIN and ENGOMO_ADMIN_PASSWORD; when a browser takes them, see that the user has the permission for the composer and is not locked',
  },
  'composer-further-step': {
    says: 'engomo was expected to log "{username}" (ENGOMO_ADMIN) in to the composer, but asks for something else after the password: "{said}"',
    remedy:
      'log in with that user in a browser: what it is shown has to be settled first, such as a second factor or a new password; when it is the composer, show its menu to the suite: npm run engomo:teach -- --again server',
  },
  'composer-no-login': {
    says: 'engomo was expected to show the login of the composer at {address}, but shows: "{said}"',
    remedy:
      'open {address} in a browser: when it is no composer, correct ENGOMO_URL; when it is its login, show it to the suite: npm run engomo:teach -- --again {term}',
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
