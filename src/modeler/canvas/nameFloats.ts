import { t } from '../../language/t.ts';

interface EventBus {
  on(event: 'contextPad.open', listener: (event: { current: { html?: Element } }) => void): void;
  on(event: 'popupMenu.opened' | 'searchPad.opened', listener: () => void): void;
}

interface Canvas {
  getContainer(): Element;
}

/** The palette gives its entries a role and a name; the pad beside a shape and the search of a menu have none. */
export const NAME_FLOATS = [
  'eventBus',
  'canvas',
  (eventBus: EventBus, canvas: Canvas): void => {
    eventBus.on('contextPad.open', ({ current }) => {
      current.html?.setAttribute('role', 'toolbar');
      current.html?.setAttribute('aria-label', t('Element'));
      for (const entry of current.html?.querySelectorAll('.entry[title]') ?? []) {
        entry.setAttribute('role', 'button');
        entry.setAttribute('aria-label', entry.getAttribute('title') ?? '');
      }
    });
    eventBus.on('popupMenu.opened', () => {
      const search = canvas.getContainer().querySelector('.djs-popup-search input');
      search?.setAttribute('aria-label', t('Search elements'));
    });
    // Its list scrolls: without a mouse it can be reached, too.
    eventBus.on('searchPad.opened', () => {
      const results = canvas.getContainer().querySelector('.djs-search-results');
      results?.setAttribute('tabindex', '0');
      results?.setAttribute('role', 'group');
      results?.setAttribute('aria-label', t('Found'));
    });
  },
] as const;
