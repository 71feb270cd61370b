import { html, raw } from 'hono/html';
import type { ServerPage } from './document.ts';

const NOTHING = raw('');

/**
 * Signed out of an application (2024.6): back to the overview, out of authentik, or back into the application, whose
 * address may be unknown.
 */
export const sessionEnd = (application: string, launchUrl: string | null): ServerPage => ({
  title: 'End session - authentik',
  heading: `You've logged out of ${application}.`,
  card: () =>
    html`<form method="POST" class="pf-c-form">
      <p>
        You've logged out of ${application}. You can go back to the overview to launch another application, or
        log out of your authentik account.
      </p>
      <a id="ak-back-home" href="/" class="pf-c-button pf-m-primary"> Go back to overview </a>
      <a id="logout" href="/flows/-/default/invalidation/" class="pf-c-button pf-m-secondary">
        Log out of authentik
      </a>
      ${
        launchUrl === null
          ? NOTHING
          : html`<a href="${launchUrl}" class="pf-c-button pf-m-secondary"> Log back into ${application} </a>`
      }
    </form>`,
});
