import { expect, test } from 'vitest';
import { splitProjectFolders } from './projectFolders.ts';

test('given a dropped folder with processes in it, it is one project', () => {
  const paths = ['shop/processes/order.bpmn20.xml', 'shop/connectors/mailer.json', 'shop/forms/a.json'];
  expect(splitProjectFolders(paths)).toEqual({ folders: [{ root: 'shop', paths }], rest: [] });
});

test('given a project deeper down, its manifest tells it from a source tree', () => {
  const project = ['repo/apps/shop/shop.json', 'repo/apps/shop/processes/order.bpmn'];
  const source = ['repo/src/main/resources/processes/other.bpmn'];
  expect(splitProjectFolders([...project, ...source])).toEqual({
    folders: [{ root: 'repo/apps/shop', paths: project }],
    rest: source,
  });
});

test('given files without folders, all of them stay single files', () => {
  expect(splitProjectFolders(['a.bpmn', 'b.json'])).toEqual({ folders: [], rest: ['a.bpmn', 'b.json'] });
});
