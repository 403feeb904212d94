import { DATA_PROPERTY, NO_DATA, readCarriedData } from '../../bpmn/modelData.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { ARRANGE_COMMAND, ArrangeHandler } from '../arrange/ArrangeHandler.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { CommandStack } from '../canvas/services.ts';
import { withoutMapping, writeMapping } from './writeMapping.ts';

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

/** Sets what elements carry beside the XML. */
class SetDataHandler {
  execute(context: DataContext): DiagramElement[] {
    context.before = context.changes.map(({ businessObject }) => readCarriedData(businessObject));
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
    commandStack.registerHandler(ARRANGE_COMMAND, ArrangeHandler);
  },
];

/** In a process for Camunda 8 the mapping is written into the XML, and not carried. */
export function setData(commandStack: CommandStack, changes: readonly DataChange[]): void {
  const [first] = changes;
  if (!first) return;
  if (targetOfModel(first.businessObject) === 'activiti') {
    commandStack.execute(DATA_COMMAND, { changes });
    return;
  }
  const carried = changes
    .map((change) => ({ ...change, data: withoutMapping(change.data) }))
    .filter(
      ({ businessObject, data }) => JSON.stringify(readCarriedData(businessObject)) !== JSON.stringify(data),
    );
  if (carried.length > 0) commandStack.execute(DATA_COMMAND, { changes: carried });
  for (const change of changes) writeMapping(commandStack, change, change.data.mapping);
}

export function step(commandStack: CommandStack, label: string, run: () => void): void {
  commandStack.execute(STEP_COMMAND, { label, run });
}
