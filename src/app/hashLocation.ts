import { useSyncExternalStore } from 'react';

/** The address after '#': unlike wouter's own hash hook, path and query both stay in it, so a link can be copied. */
function current(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function currentPath(): string {
  return current().split('?')[0] ?? '/';
}

function currentSearch(): string {
  return current().split('?')[1] ?? '';
}

export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const url = `#/${to.replace(/^#?\/?/, '')}`;
  if (url === location.hash) return;
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, currentPath), navigate];
}
useHashPath.hrefs = (href: string) => `#${href}`;

export { useHashPath };

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, currentSearch);
}
