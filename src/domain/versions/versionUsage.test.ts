import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { action, connector } from '../testing.ts';
import type { UsingTask } from './versionUsage.ts';
import { versionUsage } from './versionUsage.ts';

function version(
  documentId: string,
  number: string,
  more: Partial<CatalogueConnector> & { readonly name?: string } = {},
): CatalogueConnector {
  const { name = documentId, ...others } = more;
  return {
    documentId,
    version: number,
    hash: `hash-${number}`,
    preferred: false,
    icon: { name: 'plug', hue: 'slate' },
    connector: connector(name, [action('send')]),
    ...others,
  };
}

function task(place: string, implementation: string, more: Partial<UsingTask> = {}): UsingTask {
  const [projectId = '', processId = '', elementId = ''] = place.split('/');
  return { projectId, processId, elementId, label: elementId, implementation, ...more };
}

const mail = [version('mail', '1.0.0'), version('mail', '2.0.0', { preferred: true })];

describe('who uses which version', () => {
  test('down to the task, every version counted, newest first', () => {
    const { connectors, unknown } = versionUsage(
      [
        task('p/a/1', 'mail.send', { version: '1.0.0' }),
        task('p/a/2', 'mail.send', { version: '1.0.0', hash: 'hash-1.0.0' }),
        task('p/b/1', 'mail.send', { version: '1.0.0', hash: 'other' }),
        task('q/c/1', 'mail.send', { version: '1.0.0' }),
      ],
      mail,
    );
    const [second, first] = connectors.get('mail')!;
    expect(second).toEqual({
      version: '2.0.0',
      missing: false,
      counts: { projects: 0, processes: 0, tasks: 0 },
      drifted: 0,
      projects: [],
    });
    expect(first).toMatchObject({
      version: '1.0.0',
      missing: false,
      counts: { projects: 2, processes: 3, tasks: 4 },
      drifted: 1,
    });
    const tree = first!.projects.map(({ projectId, tasks, processes }) => [
      projectId,
      tasks,
      processes.map((row) => [
        row.processId,
        row.tasks.map(({ elementId, drifted }) => [elementId, drifted]),
      ]),
    ]);
    expect(tree).toEqual([
      [
        'p',
        3,
        [
          [
            'a',
            [
              ['1', false],
              ['2', false],
            ],
          ],
          ['b', [['1', true]]],
        ],
      ],
      ['q', 1, [['c', [['1', false]]]]],
    ]);
    expect(unknown).toEqual([]);
  });
  test('without a pin a task goes with the preferred version; a pin nobody has is missing', () => {
    const { connectors } = versionUsage(
      [task('p/a/1', 'mail.send'), task('p/a/2', 'mail.send', { version: '1.5.0' })],
      mail,
    );
    expect(
      connectors.get('mail')!.map(({ version, missing, counts }) => [version, missing, counts.tasks]),
    ).toEqual([
      ['2.0.0', false, 1],
      ['1.5.0', true, 1],
      ['1.0.0', false, 0],
    ]);
  });
  test('a connector that was renamed is one connector', () => {
    const catalogue = [
      version('doc', '1.0.0', { name: 'mail' }),
      version('doc', '2.0.0', { name: 'post', preferred: true }),
    ];
    const { connectors } = versionUsage(
      [task('p/a/1', 'mail.send', { version: '1.0.0' }), task('p/a/2', 'post.send', { version: '2.0.0' })],
      catalogue,
    );
    expect(connectors.get('doc')!.map(({ counts }) => counts.tasks)).toEqual([1, 1]);
  });
  test('a name that another connector has now means the one of its version', () => {
    const catalogue = [
      version('new', '5.0.0', { name: 'mail', preferred: true }),
      version('old', '1.0.0', { name: 'mail' }),
      version('old', '2.0.0', { name: 'post', preferred: true }),
    ];
    const { connectors } = versionUsage([task('p/a/1', 'mail.send', { version: '1.0.0' })], catalogue);
    expect(connectors.get('old')!.map(({ counts }) => counts.tasks)).toEqual([0, 1]);
    expect(connectors.get('new')!.map(({ counts }) => counts.tasks)).toEqual([0]);
  });
  test('names with dots; what engines bring along is nobody’s; the rest is unknown', () => {
    const { connectors, unknown } = versionUsage(
      [
        task('p/a/1', 'org.mail.send'),
        task('p/a/2', 'script.EXECUTE'),
        task('p/a/3', 'fax.send'),
        task('p/a/4', 'mailSender'),
      ],
      [version('dotted', '1.0.0', { name: 'org.mail', preferred: true })],
    );
    expect(connectors.get('dotted')![0]!.counts.tasks).toBe(1);
    expect(unknown.map(({ elementId }) => elementId)).toEqual(['3', '4']);
  });
  test('a draft has no content to drift from', () => {
    const { hash: _, ...draft } = version('mail', '3.0.0', { preferred: true });
    const { connectors } = versionUsage(
      [task('p/a/1', 'mail.send', { version: '3.0.0', hash: 'x' })],
      [draft],
    );
    expect(connectors.get('mail')![0]).toMatchObject({ drifted: 0, counts: { tasks: 1 } });
  });
});

test('every task is counted once, whatever there is', () => {
  const name = fc.constantFrom('mail', 'post', 'constructor', '__proto__', 'a.b');
  const number = fc.constantFrom('1.0.0', '2.0.0', 'odd');
  const tasks = fc.array(
    fc.record({
      name,
      version: fc.option(number, { nil: undefined }),
      project: fc.nat(3),
      process: fc.nat(3),
    }),
  );
  const catalogue = fc.array(
    fc.record({ name, number, documentId: fc.constantFrom('x', 'y', 'constructor') }),
  );
  fc.assert(
    fc.property(tasks, catalogue, (made, rows) => {
      const all = made.map((row, index) =>
        task(`p${row.project}/d${row.process}/${index}`, `${row.name}.send`, {
          ...(row.version !== undefined && { version: row.version }),
        }),
      );
      const { connectors, unknown } = versionUsage(
        all,
        rows.map((row) => version(row.documentId, row.number, { name: row.name })),
      );
      const uses = [...connectors.values()].flat();
      const listed = uses.flatMap((use) =>
        use.projects.flatMap((project) => project.processes.flatMap((process) => process.tasks)),
      );
      expect([...listed, ...unknown].map(({ elementId }) => elementId).sort()).toEqual(
        all.map(({ elementId }) => elementId).sort(),
      );
      for (const use of uses) {
        expect(use.counts.tasks).toBe(use.projects.reduce((sum, project) => sum + project.tasks, 0));
      }
      expect([...connectors.keys()].sort()).toEqual([...new Set(rows.map((row) => row.documentId))].sort());
    }),
  );
});

test('ten thousand tasks look into the catalogue no more often than the implementations they name', () => {
  let looks = 0;
  const catalogue = Array.from({ length: 100 }, (_, index): CatalogueConnector => {
    const { connector: definition, ...others } = version(`c${index}`, '1.0.0', { preferred: true });
    return {
      ...others,
      get connector() {
        looks += 1;
        return definition;
      },
    };
  });
  const looksOf = (processes: number) => {
    looks = 0;
    const tasks = Array.from({ length: processes * 50 }, (_, index) =>
      task(`p${index % 20}/d${index % processes}/${index}`, `c${index % 100}.send`, { version: '1.0.0' }),
    );
    const { connectors } = versionUsage(tasks, catalogue);
    expect([...connectors.values()].flat().reduce((sum, { counts }) => sum + counts.tasks, 0)).toBe(
      processes * 50,
    );
    return looks;
  };
  expect(looksOf(200)).toBe(looksOf(2));
  expect(looksOf(200)).toBeLessThan(1000);
});
