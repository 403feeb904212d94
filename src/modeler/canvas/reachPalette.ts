import { t } from '../../language/t.ts';
import type { Canvas, EventBus } from './services.ts';

/**
 * In a canvas too low for it the palette scrolls, and nothing in it takes the focus: so it does itself, and the
 * arrow keys scroll it. While all of it is seen it is no stop for Tab.
 */
export const REACH_PALETTE = [
  'eventBus',
  'canvas',
  (eventBus: EventBus, canvas: Canvas): void => {
    eventBus.on('palette.changed', () => {
      const palette = canvas.getContainer().querySelector('.djs-palette');
      if (!palette) return;
      palette.setAttribute('role', 'toolbar');
      palette.setAttribute('aria-label', t('Palette'));
      if (palette.scrollHeight > palette.clientHeight) palette.setAttribute('tabindex', '0');
      else palette.removeAttribute('tabindex');
    });
  },
] as const;
