import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { controls } from './controls.ts';
import { capturedFamilies, readFacts } from './facts.ts';

const PAGES = join(import.meta.dirname, '../../pages/authentik');

/** What a selector can name, and how it is found in a text of the source. */
const KINDS = {
  tag: /(?<![\w-])(ak-[a-z0-9-]+)/g,
  name: /\[name="([\w-]+)"\]/g,
  class: /\.((?:pf|cm)-[\w-]+)|\[class\*="([\w-]+)"\]/g,
  attribute: /\[([a-z][a-z-]*)[\]=~^$*|]/g,
} as const;

/** A kind of thing a selector names. */
type Kind = keyof typeof KINDS;

/** Attributes that are pseudo-states of a locator or are looked at for their value alone. */
const NOT_TELLING = ['class', 'open', 'expanded', 'id', 'aria-label', 'href', 'value'];

const sources = (): ts.SourceFile[] =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) =>
      ts.createSourceFile(file, readFileSync(join(PAGES, file), 'utf8'), ts.ScriptTarget.Latest, true),
    );

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => {
    visit(child, each);
  });
}

const everywhere = (
  files: readonly ts.SourceFile[],
  each: (node: ts.Node, file: ts.SourceFile) => void,
): void => {
  for (const file of files) {
    visit(file, (node) => {
      each(node, file);
    });
  }
};

/** Name of what is called or constructed, if it is a plain one. */
const callee = (node: ts.Node): string | undefined =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)
    ? node.expression.text
    : undefined;

/** Functions and classes whose second parameter is the `name` of a control: `textField(form, 'name')`. */
function namers(files: readonly ts.SourceFile[]): Set<string> {
  const found = new Set<string>();
  const takesName = (parameters: readonly ts.ParameterDeclaration[]): boolean =>
    parameters[1]?.name.getText() === 'name';
  everywhere(files, (node) => {
    if (ts.isConstructorDeclaration(node) && takesName(node.parameters)) {
      const { name } = node.parent;
      if (name !== undefined) found.add(name.text);
    }
    if (ts.isFunctionDeclaration(node) && takesName(node.parameters)) found.add(node.name?.text ?? '');
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)) {
      if (takesName(node.initializer.parameters)) found.add(node.name.getText());
    }
  });
  return found;
}

/** What the page objects name in their selectors: kind and word → file that does. */
function used(): Map<string, string> {
  const files = sources();
  const takeName = namers(files);
  const found = new Map<string, string>();
  everywhere(files, (node, file) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      for (const [kind, pattern] of Object.entries(KINDS)) {
        for (const [, first, second] of node.text.matchAll(pattern)) {
          found.set(`${kind} ${first ?? second ?? ''}`, file.fileName);
        }
      }
    }
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && takeName.has(callee(node) ?? '')) {
      const name = node.arguments?.[1];
      if (name !== undefined && ts.isStringLiteralLike(name)) found.set(`name ${name.text}`, file.fileName);
    }
  });
  return found;
}

/** What captured facts of any family say, and what the controls declare. */
function covered(): Set<string> {
  const found = new Set<string>();
  const add = (kind: Kind, word: string | undefined): void => {
    if (word !== undefined) found.add(`${kind} ${word}`);
  };
  for (const family of capturedFamilies()) {
    for (const { tag, attributes = {}, hosts = [] } of Object.values(readFacts(family)?.controls ?? {})) {
      add('tag', tag);
      add('name', attributes['name']);
      for (const name of Object.keys(attributes)) add('attribute', name);
      for (const host of hosts) {
        add('tag', /^[\w-]+/.exec(host)?.[0]);
        add('name', /\[name="([^"]*)"\]/.exec(host)?.[1]);
      }
    }
  }
  for (const control of controls.values()) for (const name of control.classes ?? []) add('class', name);
  return found;
}

const SEARCH_OF_SCOPES =
  'search above the available scopes, needed from 21 scope mappings on; the captures have fewer (2024.8 and later)';

const ENROLMENT =
  'stage that enrols a second factor, which no captured flow has: named so that the suite stops there with its name';

const SECOND_FACTOR =
  'stage of a second factor, which needs an account with a device; seen on 2024.10.5, 2025.8.6 and 2026.2.2';

const SOURCE =
  'a sign-in with another server inside the page, which no captured flow has: named so that the suite stops there';

/**
 * What page objects name for families of which no capture shows it, and why. An entry that a control covers by now, or
 * that no page object names any more, is reported as well.
 */
const UNCAPTURED: Readonly<Record<string, string>> = {
  'class pf-c-form__field-group-toggle-button':
    'toggle of a group in the application wizard up to 2025.6, distinguished by its class; the captures keep other classes',
  'class pf-c-table__toggle':
    'chevron of a row up to 2025.8; no capture of those has a user list with its rows',
  'class cm-line':
    'a line of the expression editor, which is read back; the captures keep the editor as a whole',
  'class description':
    'description below an option of a drop-down, distinguished by its class (all releases, web/src/elements/ak-list-select)',
  'name ak-dual-list-available-search': SEARCH_OF_SCOPES,
  'tag ak-dual-list-available-search': SEARCH_OF_SCOPES,
  'tag ak-search-bar': SEARCH_OF_SCOPES,
  'tag ak-interface-user':
    'where authentik leads an account that is no administrator; no capture is of such an account',
  'name path': 'field of the user wizard of 2026.5, of which only the first page was captured',
  'name code': SECOND_FACTOR,
  'class pf-m-primary':
    'button that asks for a passkey once more, distinguished by its class from the one that leads to other devices (2024.10.5, 2026.2.2)',
  'tag ak-stage-authenticator-validate': SECOND_FACTOR,
  'tag ak-stage-authenticator-validate-code': SECOND_FACTOR,
  'tag ak-stage-authenticator-validate-webauthn': SECOND_FACTOR,
  'tag ak-stage-authenticator-duo': ENROLMENT,
  'tag ak-stage-authenticator-email': ENROLMENT,
  'tag ak-stage-authenticator-sms': ENROLMENT,
  'tag ak-stage-authenticator-static': ENROLMENT,
  'tag ak-stage-authenticator-totp': ENROLMENT,
  'tag ak-stage-authenticator-webauthn': ENROLMENT,
  'tag ak-stage-email':
    'stage that sends an e-mail, which no captured flow has: named so that the suite stops there',
  'tag ak-stage-endpoint-agent':
    'stage that asks for an agent on the device, which no captured flow has: named as above',
  'tag ak-stage-captcha': 'stage with a captcha, which no captured flow has: named as above',
  'tag ak-stage-prompt': 'stage that asks for more, which no captured login has: named as above',
  'tag ak-source-oauth-apple': SOURCE,
  'tag ak-source-plex': SOURCE,
  'tag ak-source-telegram': SOURCE,
  'tag ak-stage-autosubmit':
    'stage that leaves the flow by itself; it lives too short for a capture, and is named so that nobody waits for it',
  'tag ak-user-wizard': 'user wizard of 2026.5; its captures begin below the wizard',
};

/** What page objects name that no control stands for, as `kind word (file)`, and entries above that are stale. */
export function uncovered(): string[] {
  const known = covered();
  const named = used();
  const stale = Object.keys(UNCAPTURED).filter((what) => known.has(what) || !named.has(what));
  return [...named]
    .filter(([what]) => !known.has(what) && !(what in UNCAPTURED))
    .filter(([what]) => !NOT_TELLING.some((name) => what === `attribute ${name}`))
    .map(([what, file]) => `${what} (${file})`)
    .concat(stale.map((what) => `${what} (entry in coverage.ts without need)`))
    .sort();
}
