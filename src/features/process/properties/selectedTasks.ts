import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { actionOfTask, type FoundAction } from '../../../domain/connector/implementation.ts';
import type { MappedTask } from '../../../domain/mapping/mapTasks.ts';
import type { ProcessModel, Variable } from '../../../domain/process/process.ts';
import { withoutAction } from '../../../domain/templates/withoutAction.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';

/** One of several selected tasks that can call an action. */
export interface SelectedTask {
  readonly view: ElementView;
  readonly found: FoundAction | null;
  /** of its process */
  readonly variables: readonly Variable[];
  /** null while it calls no known action */
  readonly mapped: MappedTask | null;
}

/** Those of the elements that can call an action, each with its own process's variables. */
export function taskViews(
  views: readonly ElementView[],
  model: ProcessModel,
  catalogue: readonly CatalogueConnector[],
  isImported: (templateId: string) => boolean,
): readonly SelectedTask[] {
  return views
    .filter(({ takesImplementation }) => takesImplementation)
    .map((selected): SelectedTask => {
      const view = withoutAction(selected, selected.template, catalogue, isImported);
      const { id, data, processId } = view;
      const found = actionOfTask(catalogue, view);
      const variables = model.processes.find((process) => process.id === processId)?.variables ?? [];
      const mapped = found && { id, action: found.action, data, processId, variables };
      return { view, found, variables, mapped };
    });
}
