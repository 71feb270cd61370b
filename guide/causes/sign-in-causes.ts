import type { CauseTemplate } from './template.ts';

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
