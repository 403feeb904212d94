import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The rooms, lowest first, and what each may import. README.md draws the same picture.
const MAY_IMPORT = {
  language: [],
  domain: ['language'],
  ui: ['language'],
  bpmn: ['language', 'domain'],
  storage: ['language', 'domain'],
  formats: ['language', 'domain', 'bpmn'],
  modeler: ['language', 'domain', 'bpmn'],
  state: ['language', 'domain', 'storage'],
  features: ['language', 'domain', 'bpmn', 'formats', 'storage', 'modeler', 'state', 'ui'],
  app: ['language', 'domain', 'bpmn', 'formats', 'storage', 'modeler', 'state', 'ui', 'features'],
};
// The editor of a process is the one feature with rooms of its own: they stand in this order, each may import those before it.
const PROCESS_ROOMS = [
  'session',
  'fields',
  'arrange',
  'mapping',
  'variables',
  'template',
  'implementation',
  'properties',
  'page',
];
const WITHOUT_REACT = ['language', 'domain', 'bpmn', 'formats', 'storage', 'modeler'];
const WITHOUT_CANVAS = ['language', 'domain', 'bpmn', 'formats', 'storage', 'state', 'ui', 'features', 'app'];

// Seen from here by an editor, from the top level by `npm test`.
const filesOf = (room) => [`${room}/**/*.{ts,tsx}`, `src/${room}/**/*.{ts,tsx}`];
const never = (regex, message) => ({ regex, message });

/** What a file of a room may not import. @param {object[]} own what only this room, or a part of it, forbids */
function roomRules(files, room, own) {
  const others = Object.keys(MAY_IMPORT).filter(
    (other) => other !== room && !MAY_IMPORT[room].includes(other),
  );
  const patterns = others.map((other) =>
    never(`^(\\.\\./)+${other}(/|$)`, `${room} may not import ${other}: see the map in README.md`),
  );
  if (WITHOUT_REACT.includes(room))
    patterns.push(
      never(
        '^(react|react-dom|react-aria-components|zustand|wouter|@tanstack/.*)(/|$)',
        `${room} has no React: see the map in README.md`,
      ),
    );
  if (WITHOUT_CANVAS.includes(room))
    patterns.push(
      never('^(bpmn-js|diagram-js)(/|$)', 'modeler/ is the only door to bpmn-js: see the map in README.md'),
    );
  return {
    files: filesOf(files),
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, ...own] }] },
  };
}

// Every text for people goes through src/language; `languages.test.ts` finds the texts by the same forms.
const ONLY_FIXED_TEXTS = [
  {
    selector: "CallExpression[callee.name='t'] > .arguments:not(Literal)",
    message:
      "A text that is looked up stands in the code: t('…'), or t`…${value}…` where something is filled in.",
  },
];
const NO_BARE_TEXTS = [
  {
    selector: 'JSXElement:not([openingElement.name.name=/^(code|kbd|pre)$/]) > JSXText[value=/[A-Za-z]{2}/]',
    message: "A text for people can be said in another language: {t('…')}",
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|label|title|hint|lead|disabledReason|noMatch|description)$/] > Literal[value=/[A-Za-z]{2}/]',
    message: "A text for people can be said in another language: label={t('…')}",
  },
];

const NO_SIBLING = 'features do not import each other; compose them in app';
const rooms = [
  ...Object.keys(MAY_IMPORT).map((room) =>
    roomRules(room, room, room === 'features' ? [never('^\\.\\./(?!\\.\\.)[^/]+/', NO_SIBLING)] : []),
  ),
  ...PROCESS_ROOMS.map((room, at) =>
    roomRules(`features/process/${room}`, 'features', [
      never('^\\.\\./\\.\\./(?!\\.\\.)[^/]+/', NO_SIBLING),
      ...PROCESS_ROOMS.slice(at + 1).map((later) =>
        never(`^\\.\\./${later}/`, `${room} stands before ${later} in the editor of a process`),
      ),
    ]),
  ),
];

export default tseslint.config(
  { ignores: ['**/*.js', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  // Its compiler reads every file it is given: those that may not import React cost a tenth of a run for nothing.
  { ...reactHooks.configs.flat.recommended, files: filesOf('{state,ui,features,app}') },
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Taking a key off an object is written { key: _, ...rest }.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  ...rooms,
  { rules: { 'no-restricted-syntax': ['error', ...ONLY_FIXED_TEXTS] } },
  {
    files: filesOf('{ui,features,app}'),
    rules: { 'no-restricted-syntax': ['error', ...ONLY_FIXED_TEXTS, ...NO_BARE_TEXTS] },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
