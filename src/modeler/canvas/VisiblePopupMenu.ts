import PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';

const MARGIN = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

type Entries = Readonly<Record<string, unknown>>;

/**
 * Moves a menu no further than it must to be wholly in the window, so that its shape stays in sight, and
 * off the mark of bpmn.io, which nothing may cover.
 */
export class VisiblePopupMenu extends PopupMenu {
  declare readonly _getProviders: (menu: string) => readonly unknown[];
  declare readonly _getEntries: (target: unknown, providers: readonly unknown[]) => Entries;
  declare readonly _getHeaderEntries: (target: unknown, providers: readonly unknown[]) => Entries;

  /** Asked with every selection: who has one entry is enough to know, and a catalogue has thousands. */
  override isEmpty(target: unknown, menu: string): boolean {
    return this._getProviders(menu).every((provider) => {
      const all = { ...this._getEntries(target, [provider]), ...this._getHeaderEntries(target, [provider]) };
      return Object.keys(all).length === 0;
    });
  }

  _ensureVisible(menu: HTMLElement, position: Point): Point {
    const { width, height } = menu.getBoundingClientRect();
    const x = within(position.x, width, window.innerWidth);
    const y = within(position.y, height, window.innerHeight);
    const mark = menu.closest('.bjs-container')?.querySelector('.bjs-powered-by')?.getBoundingClientRect();
    const covers =
      mark && x < mark.right && x + width > mark.left && y < mark.bottom && y + height > mark.top;
    if (!covers) return { x, y };
    const above = mark.top - height - MARGIN;
    return above >= MARGIN ? { x, y: above } : { x: Math.max(MARGIN, mark.left - width - MARGIN), y };
  }
}

function within(wanted: number, length: number, available: number): number {
  return Math.max(MARGIN, Math.min(wanted, available - length - MARGIN));
}
