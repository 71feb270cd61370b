import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

/** Which folders a folder may import from, besides itself. `playwright.config.ts` and `selftest` may import everything. */
const IMPORTS = {
  guide: [],
  pages: ['guide'],
  fixtures: ['pages', 'guide'],
  tests: ['fixtures', 'guide'],
  lab: ['guide'],
  audit: ['guide'],
  run: ['fixtures', 'audit', 'guide'],
  bench: ['fixtures', 'pages', 'guide', 'run'],
  teach: ['fixtures', 'pages', 'guide', 'run'],
};
const FOLDERS = [...Object.keys(IMPORTS), 'selftest'];

/** How deep folders are nested, at most. */
const DEPTHS = [0, 1, 2, 3, 4];

/**
 * One lint block per folder and depth: an import that {@link IMPORTS} does not name is an error. The depth tells a folder of
 * the root (`../../run/`) from one of the same name in one's own folder (`../run/`).
 */
const importRules = Object.entries(IMPORTS).flatMap(([folder, allowed]) => {
  const forbidden = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
  return DEPTHS.map((depth) => {
    const out = '../'.repeat(depth + 1).replaceAll('.', '\\.');
    const patterns = [
      {
        regex: `^${out}(${forbidden.join('|')})/`,
        message: `${folder}/ may import from ${['itself', ...allowed].join(', ')} only.`,
      },
    ];
    if (folder === 'tests') {
      patterns.push({
        regex: '/fixtures/(?!index\\.ts$)',
        message: 'A test imports fixtures through fixtures/index.ts only.',
      });
    }
    return {
      files: [`${folder}/${'*/'.repeat(depth)}*.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  });
});

/** A comment that cites a document by a number of that document alone. */
const ABSENT_DOCUMENT =
  /\b(?:protocol|interface|security|reference)(?: (?:reference|notes?))?,? (?:§ ?)?(?:\d+\.\d+|[A-Z]\d+)\b/i;

/** A comment cites what a reader can find: a norm with its section, a product with its version, a file of the repository. */
const citations = {
  rules: {
    'of-what-is-here': {
      create: ({ sourceCode, report }) => ({
        Program() {
          for (const comment of sourceCode.getAllComments()) {
            if (!ABSENT_DOCUMENT.test(comment.value)) continue;
            report({
              loc: comment.loc,
              message:
                'This cites a document that is not in the repository: name version and source instead.',
            });
          }
        },
      }),
    },
  },
};

/** Files that a script of package.json starts. */
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const COMMANDS = Object.values(scripts)
  .flatMap((script) => script.match(/\S+\.[jt]s\b/g) ?? [])
  .map((file) => resolve(import.meta.dirname, file));

/** To import a command would start it. */
const commands = {
  rules: {
    'are-not-imported': {
      create: ({ filename, report }) => ({
        ImportDeclaration({ loc, source: { value } }) {
          if (!COMMANDS.includes(resolve(dirname(filename), value))) return;
          report({
            loc,
            message: 'This is a command, which would start: what others need of it is a file of its own.',
          });
        },
      }),
    },
  },
};

export default tseslint.config(
  { ignores: ['node_modules/', 'reports/', 'reports-*/', 'merged-reports/', 'test-results/'] },
  js.configs.recommended,
  {
    plugins: { citations, commands },
    rules: { 'citations/of-what-is-here': 'error', 'commands/are-not-imported': 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Playwright reads a fixture's needs from the pattern of its first parameter, an empty one included.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'URL',
          property: 'canParse',
          message: 'It says no to letters such as Ä (Node.js 20.20): use addressIn of guide/address.ts.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only fixtures/env.ts reads process.env.',
        },
        { selector: 'TSAnyKeyword', message: 'Parse what comes from outside with a schema; no any.' },
      ],
    },
  },
  { files: ['fixtures/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...importRules,
  {
    files: ['tests/**/*.ts', 'selftest/**/*.spec.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'playwright/expect-expect': ['error', { assertFunctionNames: ['expect', 'hold'] }],
      // A skip under a condition says why in the report; one without is an error.
      'playwright/no-skipped-test': ['error', { allowConditional: true }],
      'playwright/no-networkidle': 'error',
      'playwright/no-wait-for-timeout': 'error',
      'playwright/no-force-option': 'error',
    },
  },
  prettier,
);
