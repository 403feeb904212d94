import { inSentence } from '../../../language/inSentence.ts';
import { t } from '../../../language/t.ts';
import type { DrawingTool } from '../../../modeler/DrawingEditing.ts';
import { DIAGRAM_COLOURS } from '../../../modeler/colours/diagramColours.ts';
import { type UserCommand, useCommands } from '../../../state/commands.ts';
import { ALIGNMENTS } from '../arrange/alignments.ts';
import { alignSelected } from '../arrange/alignSelected.ts';
import { arrangeDiagram } from '../arrange/arrangeDiagram.ts';
import { useSession, useSnapshot } from '../session/SessionContext.tsx';

const SECTION = t('Diagram');
export const ARRANGE_KEYS = 'Mod+Shift+L';

/** With the keys that take them while the canvas has the focus. */
const TOOLS: readonly (readonly [tool: DrawingTool, label: string])[] = [
  ['handTool', t('Hand: move what is seen (H on the canvas)')],
  ['lassoTool', t('Lasso: select several (L on the canvas)')],
  ['spaceTool', t('Space: make or take away room (S on the canvas)')],
  ['globalConnectTool', t('Connect two elements (C on the canvas)')],
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
    command('arrange', t('Arrange diagram'), () => void arrangeDiagram(editor, null), isOn, ARRANGE_KEYS),
    command(
      'arrange-selected',
      t('Arrange what is selected'),
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
        t`Colour: ${inSentence(colour.name)}`,
        () => editor.drawing.setColour(colour),
        isOn && count > 0,
      ),
    ),
    command('colour-none', t('Colour: none'), () => editor.drawing.setColour(null), isOn && count > 0),
    ...TOOLS.map(([tool, label]) => command(tool, label, () => editor.drawing.take(tool), isOn)),
    command('select-all', t('Select all of the diagram'), () => editor.drawing.selectAll(), isOn),
  ]);
}
