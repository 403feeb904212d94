import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import Clipboard from 'diagram-js/lib/features/clipboard/Clipboard';
import minimapModule from 'diagram-js-minimap';
import { MODEL_DATA_DESCRIPTOR } from '../../bpmn/modelData.ts';
import type { ModdlePackages } from '../../bpmn/moddlePackages.ts';
import { t } from '../../language/t.ts';
import { CATALOGUE_MODULE } from '../catalogue/catalogueModule.ts';
import { ADD_COLOUR_MENU } from '../colours/colourMenu.ts';
import { ThemedGraphics } from '../colours/ThemedGraphics.ts';
import { EDIT_COMMANDS } from '../edits/commands.ts';
import { RULES } from '../rules/rules.ts';
import { diagramLook, nameDrawing } from './diagramLook.ts';
import { initializer } from './DiagramModule.ts';
import type { DiagramModule } from './DiagramModule.ts';
import { GuardedCommandStack } from './GuardedCommandStack.ts';
import { FRAME_MINIMAP } from './frameMinimap.ts';
import { KEEP_KEYS } from './keepKeys.ts';
import { NAME_FLOATS } from './nameFloats.ts';
import { PAD_IN_SIGHT } from './padInSight.ts';
import { QUIET_CONTEXT_PAD } from './quietContextPad.ts';
import { REACH_PALETTE } from './reachPalette.ts';
import type { ServiceSource } from './services.ts';
import { ShortTextRenderer } from './ShortTextRenderer.ts';
import { SlimPalette } from './SlimPalette.ts';
import { TRANSLATE } from './translate.ts';
import { UNDONE_NAMES } from './undoneNames.ts';
import { VisiblePopupMenu } from './VisiblePopupMenu.ts';
import './canvas.css';

/** What is copied in one diagram can be pasted in another. */
const clipboard = new Clipboard();

export interface BpmnModeler extends ServiceSource {
  importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>;
  saveSVG(): Promise<{ readonly svg: string }>;
  getDefinitions(): unknown;
  attachTo(container: HTMLElement): void;
  detach(): void;
  destroy(): void;
}

/** What the processes of one engine need of their own. */
export interface EngineModules {
  readonly packages: ModdlePackages;
  readonly modules: readonly DiagramModule[];
}

const NO_ENGINE: EngineModules = { packages: {}, modules: [] };

/** No package of Activiti: a registered namespace loses the extension elements its package does not declare. */
export function packagesOf(engine: EngineModules = NO_ENGINE): ModdlePackages {
  return { modelData: MODEL_DATA_DESCRIPTOR, ...engine.packages };
}

/** bpmn-js with our modules. */
export function createModeler(engine: EngineModules = NO_ENGINE): BpmnModeler {
  const modeler: BpmnModeler = new Modeler({
    moddleExtensions: packagesOf(engine),
    ...diagramLook(),
    additionalModules: [
      CreateAppendAnythingModule,
      minimapModule,
      TRANSLATE,
      {
        clipboard: ['value', clipboard],
        // It would rewrite the order of the diagram's shapes, and drop those that are not drawn.
        bpmnDiOrdering: ['value', null],
        // Its icons carry inline styles, which the page's policy refuses; the properties of several elements align them.
        alignElementsContextPadProvider: ['value', null],
        commandStack: ['type', GuardedCommandStack],
        graphicsFactory: ['type', ThemedGraphics],
        palette: ['type', SlimPalette],
        popupMenu: ['type', VisiblePopupMenu],
        textRenderer: ['type', ShortTextRenderer],
      },
      {
        __init__: [
          EDIT_COMMANDS,
          FRAME_MINIMAP,
          KEEP_KEYS,
          NAME_FLOATS,
          PAD_IN_SIGHT,
          QUIET_CONTEXT_PAD,
          REACH_PALETTE,
          UNDONE_NAMES,
          ADD_COLOUR_MENU,
          ...RULES,
        ].map(initializer),
      },
      CATALOGUE_MODULE,
      ...engine.modules,
    ],
  });
  nameDrawing(modeler, 'application', t('Diagram'));
  return modeler;
}
