import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeSharedLinks } from './takeSharedLinks.ts';

vi.mock(import('./openSharedLink.ts'), () => ({ openSharedLink: vi.fn() }));
const { openSharedLink } = await import('./openSharedLink.ts');

const PAGE = 'https://modeler.example/';
let address = new URL(PAGE);
let page = new EventTarget();

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('location', {
    get href() {
      return address.href;
    },
    get hash() {
      return address.hash;
    },
  });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, to: string) => {
      address = new URL(to, address);
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(openSharedLink).mockClear();
});

function goTo(hash: string): void {
  address = new URL(hash, PAGE);
  page.dispatchEvent(new Event('popstate'));
  page.dispatchEvent(new Event('hashchange'));
}

test('given a page that starts with a link, then it is opened once and the address is that of the projects', async () => {
  address = new URL('#/share/1.9.abc', PAGE);
  takeSharedLinks();
  await expect.poll(() => openSharedLink).toHaveBeenCalledWith(`${PAGE}#/share/1.9.abc`);
  expect(address.hash).toBe('#/projects');
  expect(openSharedLink).toHaveBeenCalledTimes(1);
});

test('given an open page, when a link is gone to, then the page stays and nobody else hears of the link', async () => {
  address = new URL('#/projects', PAGE);
  takeSharedLinks();
  const seen: string[] = [];
  for (const kind of ['popstate', 'hashchange']) page.addEventListener(kind, () => seen.push(address.hash));
  goTo('#/processes/order?element=T');
  goTo('#/share/1.9.abc');
  await expect.poll(() => openSharedLink).toHaveBeenCalledTimes(1);
  expect(address.hash).toBe('#/processes/order?element=T');
  expect(new Set(seen)).toEqual(new Set(['#/processes/order?element=T']));
});
