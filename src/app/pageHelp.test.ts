import { expect, test } from 'vitest';
import { pageHelp } from './pageHelp.ts';

test.each([
  ['/projects', 'Projects'],
  ['/projects/1', 'A project'],
  ['/processes/1', 'A process'],
  ['/connectors', 'Connectors'],
  ['/connectors/gallery/mail', 'The gallery'],
  ['/connectors/documentation', 'Documentation of all connectors'],
  ['/connectors/1', 'A connector'],
  ['/connectors/1/json', 'A connector'],
  ['/connectors/1/versions', 'Versions of a connector'],
  ['/templates', 'Templates'],
  ['/search', 'Search and replace'],
])('the page %s is explained as “%s”', (path, title) => {
  expect(pageHelp(path)?.title).toBe(title);
});

test('a page that is not there has no help', () => {
  expect(pageHelp('/nowhere')).toBeNull();
});
