import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

/**
 * The law of imports: which rooms a room may import from (itself always). `playwright.config.ts` and `selftest`
 * may see everything.
 */
const LAW = {
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
const ROOMS = [...Object.keys(LAW), 'selftest'];

/** How deep folders are nested in a room, at most. */
const DEPTHS = [0, 1, 2, 3, 4];

/**
 * One lint block per room and depth: importing from any room that the law does not name is an error. The depth tells a
 * room (`../../run/`) from a folder of the same name in one's own room (`../run/`).
 */
const lawOfImports = Object.entries(LAW).flatMap(([room, allowed]) => {
  const forbidden = ROOMS.filter((other) => other !== room && !allowed.includes(other));
  return DEPTHS.map((depth) => {
    const out = '../'.repeat(depth + 1).replaceAll('.', '\\.');
    const patterns = [
      {
        regex: `^${out}(${forbidden.join('|')})/`,
        message: `${room}/ may import from ${['itself', ...allowed].join(', ')} only.`,
      },
    ];
    if (room === 'tests') {
      patterns.push({
        regex: '/fixtures/(?!index\\.ts$)',
        message: 'A test imports fixtures through fixtures/index.ts only.',
      });
    }
    return {
      files: [`${room}/${'*/'.repeat(depth)}*.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  });
});

export default tseslint.config(
  { ignores: ['node_modules/', 'reports/', 'merged-reports/', 'test-results/'] },
  js.configs.recommended,
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
  ...lawOfImports,
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
