import { describe, expect, it } from 'vitest';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { callersOf, connectorUses } from './connectorUses.ts';
import { deletedMessage } from './projectActions.ts';
import { projectRows, searchProjects } from './projectRows.ts';
import type { ProcessSummary } from './processSummary.ts';
import { daysLeft, trashRows } from './trashRows.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const stored = <C extends ProjectContent | ProcessContent>(
  id: string,
  day: number,
  content: C,
): StoredDocument<C> => ({
  id,
  revision: 1,
  createdAt: at(1),
  changedAt: at(day),
  content,
});
const project = (id: string, name: string, day: number) =>
  stored(id, day, { kind: 'project', name, files: [], connectorIds: [] } satisfies ProjectContent);
const process = (id: string, projectId: string, name: string, day: number) =>
  stored(id, day, {
    kind: 'process',
    projectId,
    name,
    xml: '',
    extensions: null,
    sidecar: { target: 'activiti', elements: {} },
  } satisfies ProcessContent);

describe('projectRows', () => {
  const rows = projectRows(
    [project('a', 'Alpha', 2), project('b', 'Beta', 3)],
    [process('1', 'a', 'order', 9), process('2', 'gone', 'lost', 9)],
  );
  it('given projects, then the one with the latest change of itself or a process is first', () => {
    expect(
      rows.map(({ document, processes, changedAt }) => [document.id, processes.length, changedAt]),
    ).toEqual([
      ['a', 1, at(9)],
      ['b', 0, at(3)],
    ]);
  });
  it('given words, then projects and the names of their processes are searched', () => {
    const found = (text: string) => searchProjects(rows, text).map(({ document }) => document.id);
    expect([found(''), found('ORDER alp'), found('beta'), found('zzz')]).toEqual([
      ['a', 'b'],
      ['a'],
      ['b'],
      [],
    ]);
  });
  it('given a project, when deleted, then the message says what goes with it', () => {
    expect(rows.map(deletedMessage)).toEqual(['Deleted Alpha and its process.', 'Deleted Beta.']);
  });
});

describe('trashRows', () => {
  it('given a project deleted with its processes, then they come back together; one deleted before stays alone', () => {
    const gone = <D extends object>(document: D, day: number) => ({ ...document, deletedAt: at(day) });
    const rows = trashRows([
      gone(project('a', 'Alpha', 1), 5),
      gone(process('1', 'a', 'order', 1), 5),
      gone(process('2', 'a', 'old', 1), 4),
    ]);
    expect(rows.map(({ name, about, documents }) => [name, about, documents.map(({ id }) => id)])).toEqual([
      ['Alpha', 'Project with 1 process', ['a', '1']],
      ['old', 'Process', ['2']],
    ]);
  });
  it('given days in the trash, then it says how many are left', () => {
    expect(daysLeft(at(1), new Date(at(11)))).toBe('goes in 20 days');
    expect(daysLeft(at(1), new Date(at(31)))).toBe('goes within a day');
  });
});

describe('connectorUses', () => {
  const summary = (rest: Partial<ProcessSummary>): ProcessSummary => ({
    model: { processes: [], elements: [] },
    tasks: 0,
    counts: { error: 0, warning: 0, note: 0 },
    problems: [],
    processIds: [],
    calls: [],
    connectors: new Map(),
    versions: new Map(),
    unknown: [],
    ...rest,
  });
  it('given summaries, then tasks, processes and versions are told by connector', () => {
    const uses = connectorUses([
      summary({
        connectors: new Map([
          ['b', 2],
          ['constructor', 1],
        ]),
        versions: new Map([['b', ['1.0.0', '1.0.0']]]),
      }),
      summary({ connectors: new Map([['b', 1]]), versions: new Map([['b', ['1.10.0']]]) }),
    ]);
    expect(uses).toEqual([
      { name: 'b', tasks: 3, processes: 2, versions: ['1.10.0', '1.0.0'] },
      { name: 'constructor', tasks: 1, processes: 1, versions: [] },
    ]);
  });
  it('given a process that others call, then they are named', () => {
    const all = new Map([
      ['1', summary({ processIds: ['P1'], calls: ['P1'] })],
      ['2', summary({ processIds: ['P2'], calls: ['P1'] })],
    ]);
    expect(callersOf('1', all)).toEqual(['2']);
    expect(callersOf('2', all)).toEqual([]);
  });
});
