import Palette from 'diagram-js/lib/features/palette/Palette';

/** As in tools.css; diagram-js asks whoever changes the sizes to say when one column is too long. */
const ENTRY_HEIGHT = 30;
const AROUND = 12 + 4 + 14 + 4 + 12;

export class SlimPalette extends Palette {
  _needsCollapse(availableHeight: number, entries: object): boolean {
    return availableHeight < Object.keys(entries).length * ENTRY_HEIGHT + AROUND;
  }
}
