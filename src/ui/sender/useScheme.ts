import { useSyncExternalStore } from 'react';

/** Whether the page is light or dark, as CSS says it; whoever asks is drawn anew when it changes. */
export function useScheme(): string {
  return useSyncExternalStore(subscribe, schemeNow);
}

function schemeNow(): string {
  return getComputedStyle(document.documentElement).colorScheme;
}

function subscribe(listener: () => void): () => void {
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  return () => {
    theme.disconnect();
    system.removeEventListener('change', listener);
  };
}
