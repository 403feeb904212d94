import { useDiagramCommands } from './useDiagramCommands.ts';
import { type PageWays, useProcessCommands } from './useProcessCommands.ts';

/** A part of its own: commands follow every selection, and the page must not be drawn again with them. */
export function WorkbenchCommands(ways: PageWays) {
  useProcessCommands(ways);
  useDiagramCommands(ways.tab === 'diagram');
  return null;
}
