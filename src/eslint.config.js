import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The rooms, lowest first, and what each may import. README.md draws the same picture.
const MAY_IMPORT = {
  domain: [],
  ui: [],
  bpmn: ['domain'],
  storage: ['domain'],
  formats: ['domain', 'bpmn'],
  modeler: ['domain', 'bpmn'],
  state: ['domain', 'storage'],
  features: ['domain', 'bpmn', 'formats', 'storage', 'modeler', 'state', 'ui'],
  app: ['domain', 'bpmn', 'formats', 'storage', 'modeler', 'state', 'ui', 'features'],
};
const WITHOUT_REACT = ['domain', 'bpmn', 'formats', 'storage', 'modeler'];
const WITHOUT_CANVAS = ['domain', 'bpmn', 'formats', 'storage', 'state', 'ui', 'features', 'app'];

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  // Seen from here by an editor, from the top level by `npm test`.
  files: [`${room}/**/*.{ts,tsx}`, `src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(MAY_IMPORT)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}(/|$)`,
              message: `${room} may not import ${other}: see the map in README.md`,
            })),
          ...(WITHOUT_REACT.includes(room)
            ? [
                {
                  regex: '^(react|react-dom|react-aria-components|zustand|wouter|@tanstack/.*)(/|$)',
                  message: `${room} has no React: see the map in README.md`,
                },
              ]
            : []),
          ...(WITHOUT_CANVAS.includes(room)
            ? [
                {
                  regex: '^(bpmn-js|diagram-js)(/|$)',
                  message: 'modeler/ is the only door to bpmn-js: see the map in README.md',
                },
              ]
            : []),
          ...(room === 'features'
            ? [
                {
                  regex: '^\\.\\./(?!\\.\\.)[^/]+/',
                  message: 'features do not import each other; compose them in app',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['**/*.js', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    settings: {
      // Without the parser named here no-cycle reports nothing at all.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Taking a key off an object is written { key: _, ...rest }.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  ...rooms,
  { files: ['**/*.test.ts'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
