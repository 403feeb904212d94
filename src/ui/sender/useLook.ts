import { useSyncExternalStore } from 'react';
import { language } from '../../language/texts.ts';
import { t } from '../../language/t.ts';
import type { SenderLook } from './SenderMessages.ts';

const COLOURS = ['--accent', '--on-accent', '--focus', '--text-2'];

/** How the page looks now, for a frame that sees nothing of it. */
export function useLook(send: string): SenderLook {
  const scheme = useSyncExternalStore(subscribe, schemeNow);
  const { documentElement: root } = document;
  const style = getComputedStyle(root);
  return {
    ...{ send, scheme, cancel: t('Cancel'), language: language(), direction: root.dir },
    colours: Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(name)])),
  };
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
