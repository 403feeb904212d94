import { expect, test } from 'vitest';
import { HELP_PAGES } from '../features/help/helpPages.ts';
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
  const help = pageHelp(path);
  expect(help?.title).toBe(title);
  expect(HELP_PAGES.map(({ slug }) => slug)).toEqual(expect.arrayContaining([...(help?.read ?? [''])]));
});

test('a page that is not there has no help', () => {
  expect(pageHelp('/nowhere')).toBeNull();
});
