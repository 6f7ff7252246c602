// Lint says what the compiler cannot. Which folder may import which is the business of .dependency-cruiser.mjs.
import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/* Bans are assembled per folder, because a later block replaces an earlier block's options of the same rule. */

const bannedSyntax = {
  everywhere: [
    { selector: 'ExportAllDeclaration', message: 'No `export *`: name what leaves the file.' },
    { selector: 'TSEnumDeclaration', message: 'No enum: use a union of string literals.' },
    {
      selector: 'ImportExpression[source.value=/^[.][.](\\u002F|$)/]',
      message: 'No `../`: use #shared, #renderer, #electron or #test.',
    },
  ],
  defaultExport: [
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
  ],
  clock: [
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'The engine has no clock: take the time as an argument.',
    },
    {
      selector: 'CallExpression[callee.name="Date"]',
      message: 'The engine has no clock: take the time as an argument.',
    },
  ],
  glance: [
    {
      selector:
        'CallExpression[callee.name="expect"] > AwaitExpression > CallExpression[callee.property.name=/^(allInnerTexts|allTextContents|boundingBox|count|getAttribute|innerText|inputValue|is(Checked|Disabled|Enabled|Visible)|textContent|title)$/]',
      message: 'A page draws when it is ready, not when a test looks: ask with expect.poll().',
    },
  ],
  rawHtml: [
    {
      selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
      message: 'Never raw HTML: documents come from strangers.',
    },
    {
      selector: 'Property[key.name="dangerouslySetInnerHTML"]',
      message: 'Never raw HTML: documents come from strangers.',
    },
    {
      selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
      message: 'Never raw HTML: documents come from strangers.',
    },
  ],
};

const bannedSyntaxRule = (...groups) => ['error', ...groups.flatMap((group) => bannedSyntax[group])];

const importPatterns = [
  { regex: '^\\.\\.(/|$)', message: 'No `../`: use #shared, #renderer, #electron or #test.' },
  {
    regex: '^(\\./|#)(?!.*\\.[a-z]+(\\?[a-z&]+)?$)',
    message: 'Write the extension: `./sibling.ts`, `#shared/kernel/result.ts`.',
  },
];

const RAW_IPC = {
  name: 'electron',
  importNames: ['ipcMain'],
  message:
    'Only electron/main/ipc/router.ts sees ipcMain: it checks the sender and the payload for every channel.',
};

const engineGlobals = [
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'The engine runs everywhere alike: take what you need as an argument.' }));

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'release/',
      'coverage/',
      '.cache/',
      'assets/',
      'test/golden/**/input.*',
      'test/golden/**/expected.*',
      'test/corpus/**/*.json',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Generics that appear once still document a relation, and records are edited by key.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': bannedSyntaxRule('everywhere', 'defaultExport'),
      'no-restricted-imports': ['error', { patterns: importPatterns }],
      // A hint to split, never a failure.
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...engineGlobals],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The engine has no clock: take the time as an argument.',
        },
        { object: 'Math', property: 'random', message: 'Use the seeded generator of shared/kernel.' },
      ],
      'no-restricted-syntax': bannedSyntaxRule('everywhere', 'defaultExport', 'clock'),
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': bannedSyntaxRule('everywhere', 'defaultExport', 'rawHtml') },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/main/ipc/router.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: importPatterns, paths: [RAW_IPC] }] },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/e2e/**/*.ts'],
    rules: { 'no-restricted-syntax': bannedSyntaxRule('everywhere', 'defaultExport', 'glance') },
  },
  {
    // Tools read their configuration from a default export.
    files: ['*.config.{ts,js}', '.*.mjs'],
    rules: { 'no-restricted-syntax': bannedSyntaxRule('everywhere'), 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
  },
);
