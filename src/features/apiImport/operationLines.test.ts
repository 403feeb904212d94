import { expect, test } from 'vitest';
import type { OperationOutline } from '../../domain/api/ApiOutline.ts';
import { firstChoice } from './firstChoice.ts';
import {
  chosenOf,
  operationGroups,
  operationLines,
  possibleKeys,
  shownGroups,
  withKeys,
} from './operationLines.ts';

const operation = (key: string, more: Partial<OperationOutline> = {}): OperationOutline => {
  const [method = '', path = ''] = key.split(' ');
  return {
    key,
    method,
    path,
    name: key,
    tags: [],
    deprecated: false,
    problems: [],
    parameters: 0,
    hasBody: false,
    ...more,
  };
};

const LIST = operation('GET /parcels', { tags: ['parcels'], summary: 'List parcels' });
const LABEL = operation('POST /labels', { tags: ['labels', 'parcels'], name: 'createLabel' });
const UPLOAD = operation('PUT /labels', { tags: ['labels'], refused: 'It takes a file.' });
const PING = operation('GET /ping');
const ALL = { tags: [{ name: 'labels' }, { name: 'never used' }], operations: [LIST, PING, LABEL, UPLOAD] };

test('operations stand in the group of their first tag, in the order of the description; those without one last', () => {
  const groups = operationGroups(ALL);
  expect(groups.map(({ tag, operations }) => [tag, operations.map(({ key }) => key)])).toEqual([
    ['labels', ['POST /labels', 'PUT /labels']],
    ['parcels', ['GET /parcels']],
    ['', ['GET /ping']],
  ]);
  expect(operationLines(groups)).toHaveLength(7);
});

test('a search finds all its words in address, name, summary and tags, and leaves empty groups out', () => {
  const found = (search: string) =>
    shownGroups(operationGroups(ALL), search).flatMap(({ operations }) => operations.map(({ key }) => key));
  expect(found('LABELS post')).toEqual(['POST /labels']);
  expect(found('createlabel')).toEqual(['POST /labels']);
  expect(found('list')).toEqual(['GET /parcels']);
  expect(found('  ')).toHaveLength(4);
  expect(found('nothing like it')).toEqual([]);
});

test('a group is chosen by those of it that can be made', () => {
  const keys = possibleKeys([LABEL, UPLOAD]);
  expect(keys).toEqual(['POST /labels']);
  const chosen = withKeys(new Set(['GET /ping']), keys, true);
  expect([...chosen]).toEqual(['GET /ping', 'POST /labels']);
  expect(chosenOf(keys, chosen)).toBe(true);
  expect(chosenOf([...keys, 'GET /parcels'], chosen)).toBe('mixed');
  expect(chosenOf(keys, withKeys(chosen, keys, false))).toBe(false);
  expect(chosenOf([], chosen)).toBe(false);
});

test('of a small description all is chosen at first that can be made, of a large one nothing', () => {
  expect([...firstChoice(ALL)]).toEqual(['GET /parcels', 'GET /ping', 'POST /labels']);
  const many = Array.from({ length: 61 }, (_, index) => operation(`GET /${String(index)}`));
  expect(firstChoice({ operations: many }).size).toBe(0);
});

test('for an update that is chosen which the connector was made of, also where the address has changed', () => {
  const call = (key: string, id?: string) => ({
    ...{ action: key, operation: key, method: '', path: '', server: '', inputs: [], outputs: [], errors: [] },
    ...(id !== undefined && { id }),
  });
  const calls = [call('GET /ping'), call('GET /old-parcels', 'listParcels'), call('PUT /labels')];
  const api = { format: 'openapi-3.0', title: '', version: '', servers: [], schemes: [], calls } as const;
  const outline = { operations: [{ ...LIST, id: 'listParcels' }, PING, LABEL, UPLOAD] };
  expect([...firstChoice(outline, { api })]).toEqual(['GET /parcels', 'GET /ping']);
});
