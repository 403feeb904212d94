import { attachAction, type AttachPreview, previewAttach } from '../../../domain/mapping/attachAction.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { type FoundAction, implementationOf } from '../../../domain/connector/implementation.ts';
import type { TaskUpgrade } from '../../../domain/versions/planUpgrade.ts';
import type { ElementData, Variable } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import type { TaskVersion } from '../../../domain/versions/taskVersion.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { optionId } from './implementationSections.tsx';
import { moveNumbers } from './moveEffects.ts';
import { moveTo } from './versionMove.ts';

export const NO_SUCH_ACTION = t(
  'There is no such action or template. A job type of your own is set under Job, on a service task.',
);

/** null while the task calls something, or is pinned to a version, that nobody has. */
export function currentOption({ data }: ElementView, found: FoundAction | null): string | null {
  if (!found) return null;
  const isOther = data.connectorVersion !== undefined && data.connectorVersion !== found.connector.version;
  return isOther ? null : optionId(found.connector, found.action);
}

/** A task an action is chosen for. */
export interface ChoosingTask {
  readonly view: ElementView;
  readonly version: TaskVersion | null;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
}

export function nameOf({ connector, action }: FoundAction): string {
  return implementationOf(connector.connector.name, action.name);
}

/** What the task carries with it: of its own action in another version, all that can follow. */
export function attach(task: ChoosingTask, chosen: FoundAction): ElementData {
  const { view, variables, target } = task;
  return sameActionMoved(task, chosen)?.data ?? attachAction(chosen, variables, view.data, target);
}

/** The action the task has, in another version: then its parameters are followed to their new names. */
function sameActionMoved(
  { view, version, variables, catalogue, target }: ChoosingTask,
  chosen: FoundAction,
): TaskUpgrade | null {
  const { pinned } = version ?? {};
  if (pinned?.documentId !== chosen.connector.documentId || pinned === chosen.connector) return null;
  const move = moveTo(view, chosen.connector, catalogue, variables, target);
  return move.implementation === nameOf(chosen) ? move : null;
}

/** What choosing it would do, in numbers. */
export function effectOf(task: ChoosingTask, chosen: FoundAction): AttachPreview {
  const move = sameActionMoved(task, chosen);
  return move ? moveNumbers(move) : previewAttach(chosen, task.variables, task.view.data);
}
