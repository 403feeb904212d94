import type { DrawingTool } from '../../../modeler/DrawingEditing.ts';
import { DIAGRAM_COLOURS } from '../../../modeler/colours/diagramColours.ts';
import { type UserCommand, useCommands } from '../../../state/commands.ts';
import { ALIGNMENTS } from '../arrange/alignments.ts';
import { alignSelected } from '../arrange/alignSelected.ts';
import { arrangeDiagram } from '../arrange/arrangeDiagram.ts';
import { useSession, useSnapshot } from '../session/SessionContext.tsx';

const SECTION = 'Diagram';
export const ARRANGE_KEYS = 'Mod+Shift+L';

/** With the keys that take them while the canvas has the focus. */
const TOOLS: readonly (readonly [tool: DrawingTool, label: string])[] = [
  ['handTool', 'Hand: move what is seen (H on the canvas)'],
  ['lassoTool', 'Lasso: select several (L on the canvas)'],
  ['spaceTool', 'Space: make or take away room (S on the canvas)'],
  ['globalConnectTool', 'Connect two elements (C on the canvas)'],
];

/** What is done to the drawing, from the palette and the keyboard; only while the diagram is shown. */
export function useDiagramCommands(isShown: boolean): void {
  const { editor } = useSession();
  const { selectedIds, ready } = useSnapshot();
  const isOn = isShown && ready;
  const count = selectedIds.length;
  const command = (
    id: string,
    label: string,
    run: () => void,
    enabled: boolean,
    shortcut?: string,
  ): UserCommand => ({
    ...{ id: `diagram.${id}`, label, section: SECTION, run, enabled },
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  useCommands([
    command('arrange', 'Arrange diagram', () => void arrangeDiagram(editor, null), isOn, ARRANGE_KEYS),
    command(
      'arrange-selected',
      'Arrange what is selected',
      () => void arrangeDiagram(editor, selectedIds),
      isOn && count > 1,
    ),
    ...ALIGNMENTS.map((choice) =>
      command(
        choice.id,
        choice.label,
        () => alignSelected(editor.drawing, choice),
        isOn && count >= choice.least,
        choice.keys,
      ),
    ),
    ...DIAGRAM_COLOURS.map((colour) =>
      command(
        `colour-${colour.id}`,
        `Colour: ${colour.name.toLowerCase()}`,
        () => editor.drawing.setColour(colour),
        isOn && count > 0,
      ),
    ),
    command('colour-none', 'Colour: none', () => editor.drawing.setColour(null), isOn && count > 0),
    ...TOOLS.map(([tool, label]) => command(tool, label, () => editor.drawing.take(tool), isOn)),
    command('select-all', 'Select all of the diagram', () => editor.drawing.selectAll(), isOn),
  ]);
}
