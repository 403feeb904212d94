import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** What is said of a folder with these files; a rule that never fires looks like clean code. */
function complaints(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cycles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['-c', 'src/oxlintrc.json', folder], {
    encoding: 'utf8',
  });
  return stdout;
}

test('given files that import each other by way of a third, then each of them is told of', () => {
  const said = complaints({
    'a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
    'b.ts': "import { c } from './c.tsx';\nexport const b = () => c;",
    'c.tsx': "import { a } from './a.ts';\nexport const c = () => a;",
  });
  expect(said.match(/Dependency cycle detected/g)).toHaveLength(3);
});

test('given files of which one needs but a type of the other, then nothing is told', () => {
  const said = complaints({
    'a.ts': "import { b } from './b.ts';\nexport type A = 1;\nexport const a = () => b;",
    'b.ts': "import type { A } from './a.ts';\nexport const b: A = 1;",
  });
  expect(said).toContain('Found 0 warnings and 0 errors');
});
