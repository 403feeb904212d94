import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const TOP = fileURLToPath(new URL('..', import.meta.url));

/** What the import table says about one import in one file; a rule that never fires looks like clean code. */
async function complaints(file: string, imported: string): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: TOP,
    overrideConfigFile: 'src/eslint.config.js',
    // Only the table: the checks with types need files that are there.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  });
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: `${TOP}src/${file}` });
  return (result?.messages ?? []).map(({ message }) => message.replace(/^.*pattern\. /, ''));
}

describe('the table of rooms', () => {
  test.each([
    ['domain/planted.ts', '../bpmn/readModel.ts', 'domain may not import bpmn: see the map in README.md'],
    ['ui/planted.tsx', '../domain/names.ts', 'ui may not import domain: see the map in README.md'],
    ['bpmn/deep/planted.ts', '../../formats/zip.ts', 'bpmn may not import formats: see the map in README.md'],
    [
      'formats/json/planted.ts',
      '../../modeler/x.ts',
      'formats may not import modeler: see the map in README.md',
    ],
    ['storage/planted.ts', 'react', 'storage has no React: see the map in README.md'],
    ['modeler/planted.ts', '../state/toasts.ts', 'modeler may not import state: see the map in README.md'],
    ['state/planted.ts', '../formats/zip.ts', 'state may not import formats: see the map in README.md'],
    ['features/a/planted.ts', '../b/x.ts', 'features do not import each other; compose them in app'],
    ['features/a/planted.ts', '../../app/App.tsx', 'features may not import app: see the map in README.md'],
    [
      'app/planted.ts',
      'bpmn-js/lib/Modeler',
      'modeler/ is the only door to bpmn-js: see the map in README.md',
    ],
  ])('given %s, when it imports %s, then lint says why not', async (file, imported, message) => {
    expect(await complaints(file, imported)).toEqual([message]);
  });

  test('given a room above, when it imports one below, then lint is silent', async () => {
    expect(await complaints('features/a/planted.ts', '../../domain/names.ts')).toEqual([]);
    expect(await complaints('modeler/planted.ts', 'bpmn-js/lib/Modeler')).toEqual([]);
  });
});
