import { html, raw } from 'hono/html';
import type { Problem, User } from '../../core/model.ts';

/** What the core says in English, and how this face says it; `$1` and `$2` are what is between the quotation marks. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Enter your e-mail address\.$/, 'Bitte geben Sie Ihre E-Mail-Adresse ein.'],
  [
    /^There is no user “(.*)”\..*$/,
    'Der Benutzer „$1“ ist nicht bekannt. Bitte wenden Sie sich an Ihren Administrator.',
  ],
  [/^User name or password is wrong\.$/, 'Benutzername oder Passwort ist falsch.'],
  [
    /^This sign-in has expired.*$/,
    'Diese Anmeldung ist abgelaufen oder wurde in einem anderen Browser begonnen.',
  ],
  [/^The authentication method does not exist any more\.$/, 'Die Anmeldemethode gibt es nicht mehr.'],
  [
    /^The user “(.*)” is not known for “(.*)”\..*$/,
    'Der Benutzer „$1“ ist für „$2“ nicht bekannt. Bitte wenden Sie sich an Ihren Administrator.',
  ],
  [
    /^The user “(.*)” has no permission to open the composer\.$/,
    'Der Benutzer „$1“ hat keine Berechtigung für den Composer.',
  ],
  [/^Signing in with “(.*)” is not possible: (.*)$/, 'Die Anmeldung über „$1“ ist nicht möglich ($2)'],
  [/^Signing in with “(.*)” failed: (.*)$/, 'Die Anmeldung über „$1“ ist fehlgeschlagen ($2)'],
  [/^(.*) must not be empty\.$/, 'Dieses Feld darf nicht leer sein.'],
  [/^Issuer must be a complete address.*$/, 'Bitte geben Sie eine vollständige Adresse ein (https://…).'],
  [/^An authentication method named “(.*)” already exists\.$/, 'Die Anmeldemethode „$1“ gibt es bereits.'],
  [/^A user named “(.*)” already exists\.$/, 'Den Benutzer „$1“ gibt es bereits.'],
  [/^A device named “(.*)” already exists\.$/, 'Das Gerät „$1“ gibt es bereits.'],
  [/^Select a type\.$/, 'Bitte wählen Sie einen Typ.'],
  [/^Select an authenticator\.$/, 'Bitte wählen Sie einen Authentifikator.'],
  [/^A user of the authenticator engomo needs a password\.$/, 'Ein interner Benutzer braucht ein Passwort.'],
  [/^The method cannot be deleted.*$/, 'Die Anmeldemethode wird noch von Benutzern verwendet.'],
];

/** A sentence of the core in German; one without a translation stays as it is, as in many a product. */
function german(sentence: string): string {
  for (const [english, translation] of SENTENCES) {
    if (english.test(sentence)) return sentence.replace(english, translation);
  }
  return sentence;
}

/** What is wrong with a field, in German. */
export const problemOf = (field: string, problems: readonly Problem[]): string | undefined => {
  const problem = problems.find((each) => each.field === field);
  return problem === undefined ? undefined : german(problem.sentence);
};

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Nothing at all, where a piece of a page is optional. */
export const NOTHING = raw('');

/** Address of what the composer's frame shows. */
export const CONTENT = '/composer/inhalt';

/** Addresses of the parts of the administration. */
export const AT = {
  server: `${CONTENT}/server`,
  authentication: `${CONTENT}/server/authentifizierung`,
  users: `${CONTENT}/benutzer-geraete`,
};

const document = (title: string, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/statisch/pfeil.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/statisch/engomo.css" />
        <script src="/statisch/engomo.js" defer></script>
      </head>
      ${body}
    </html>`;

/** Asks for consent before anything else can be done, until somebody has answered. */
const COOKIE_BANNER = html`<div class="einwilligung">
  <div class="einwilligung-kasten">
    <strong>Wir verwenden Cookies</strong>
    <p>
      Notwendige Cookies halten Ihre Anmeldung. Mit Ihrer Einwilligung merken wir uns außerdem, welche Seiten
      Sie zuletzt geöffnet hatten.
    </p>
    <div class="knoepfe">
      <button type="button" class="knopf" data-einwilligung="notwendig">Nur notwendige</button>
      <button type="button" class="knopf haupt" data-einwilligung="alle">Alle akzeptieren</button>
    </div>
  </div>
</div>`;

/** A sentence about the whole page: why something was not done, or that it was. */
export const hint = (kind: 'fehler' | 'erfolg', sentence: string | null | undefined): Markup =>
  sentence
    ? html`<div class="meldung ${kind}" role="${kind === 'fehler' ? 'alert' : 'status'}">
        ${german(sentence)}
      </div>`
    : NOTHING;

/** A page outside the composer. */
export const outerPage = (title: string, consented: boolean, content: Markup): Markup =>
  document(
    title,
    html`<body class="eingang">
      <div class="kasten">
        <div class="marke">engomo</div>
        ${content}
      </div>
      ${consented ? NOTHING : COOKIE_BANNER}
    </body>`,
  );

/** The composer: a bar, and a frame in which everything else happens. */
export const framePage = (consented: boolean): Markup =>
  document(
    'engomo Composer',
    html`<body class="rahmen">
      <div class="leiste"><span class="marke">engomo</span> Composer</div>
      <iframe src="${CONTENT}" title="Composer"></iframe>
      ${consented ? NOTHING : COOKIE_BANNER}
    </body>`,
  );

const entry = (current: string, href: string, text: string): Markup =>
  html`<a href="${href}" ${current.startsWith(href) ? raw('class="aktiv"') : NOTHING}>${text}</a>`;

/** A page inside the composer's frame. */
export const innerPage = (
  title: string,
  current: string,
  user: User,
  content: Markup,
  sentence: string | null = null,
): Markup =>
  document(
    title,
    html`<body class="inhalt">
      <div class="spalte">
        <div class="wer">Angemeldet als<br /><b>${user.username}</b></div>
        <nav>
          <a href="${CONTENT}" ${current === CONTENT ? raw('class="aktiv"') : NOTHING}>Übersicht</a>
          ${
            user.administrator
              ? html`${entry(current, AT.server, 'Server')} ${entry(current, AT.users, 'Benutzer & Geräte')}`
              : NOTHING
          }
        </nav>
        <form method="post" action="${CONTENT}/abmelden">
          <button class="knopf" type="submit">Abmelden</button>
        </form>
      </div>
      <div class="flaeche">
        <h1>${title}</h1>
        ${hint('erfolg', sentence)} ${content}
      </div>
    </body>`,
  );

/** The composer's login, inside its frame. */
export const innerLogin = (content: Markup): Markup =>
  document(
    'Anmeldung',
    html`<body class="inhalt anmeldung">
      <div class="kasten">${content}</div>
    </body>`,
  );
