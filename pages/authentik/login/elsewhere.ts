import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../../guide/secret.ts';

/** What a module that signs somebody in at another server is handed. */
export interface ElsewhereVisit {
  /** The tab, at the other server. */
  readonly page: Page;
  /** Origin of the other server. */
  readonly server: string;
  readonly credentials: { readonly username: string; readonly password: Secret };
  /** Types a secret into a field without leaving it in reports and traces; `fill` would. */
  readonly type: (field: Locator, secret: Secret) => Promise<void>;
}

/**
 * Signs somebody in where the browser has left authentik for another identity provider, and gives back when the tab is on its way
 * to authentik: the default export of the module that E2E_SIGN_IN names.
 */
export type SignInElsewhere = (visit: ElsewhereVisit) => Promise<void>;
