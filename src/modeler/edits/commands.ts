import { DATA_PROPERTY, NO_DATA, readData } from '../../bpmn/modelData.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ElementData } from '../../domain/process.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { CommandStack } from '../canvas/services.ts';

/** Commands of ours that change nothing in the XML. */
export const DATA_COMMAND = 'element.setData';
export const STEP_COMMAND = 'editor.step';

export interface DataChange {
  readonly businessObject: ModdleElement;
  /** the shape to draw again */
  readonly carrier: DiagramElement;
  readonly data: ElementData;
}

interface DataContext {
  readonly changes: readonly DataChange[];
  before?: readonly ElementData[];
}

/** Sets what elements carry of the extensions JSON. */
class SetDataHandler {
  execute(context: DataContext): DiagramElement[] {
    context.before = context.changes.map(({ businessObject }) => readData(businessObject));
    for (const { businessObject, data } of context.changes) writeOrClear(businessObject, data);
    return context.changes.map(({ carrier }) => carrier);
  }

  revert(context: DataContext): DiagramElement[] {
    context.changes.forEach(({ businessObject }, index) => {
      writeOrClear(businessObject, context.before?.[index] ?? NO_DATA);
    });
    return context.changes.map(({ carrier }) => carrier);
  }
}

function writeOrClear(businessObject: ModdleElement, data: ElementData): void {
  businessObject.set(DATA_PROPERTY, data === NO_DATA ? undefined : data);
}

interface StepContext {
  /** for the tooltip of Undo */
  readonly label: string;
  readonly run: () => void;
}

/** Makes one undo step of whatever commands `run` executes. */
class StepHandler {
  preExecute(context: StepContext): void {
    context.run();
  }
}

type RegisterCommands = readonly [string, (commandStack: CommandStack) => void];

export const EDIT_COMMANDS: RegisterCommands = [
  'commandStack',
  (commandStack) => {
    commandStack.registerHandler(DATA_COMMAND, SetDataHandler);
    commandStack.registerHandler(STEP_COMMAND, StepHandler);
  },
];

export function setData(commandStack: CommandStack, changes: readonly DataChange[]): void {
  if (changes.length > 0) commandStack.execute(DATA_COMMAND, { changes });
}

export function step(commandStack: CommandStack, label: string, run: () => void): void {
  commandStack.execute(STEP_COMMAND, { label, run });
}
