import type { CatalogueConnector } from '../connector/catalogue.ts';
import { actionOfTask } from '../connector/implementation.ts';
import type { ElementData, ProcessModel } from '../process/process.ts';
import type { TemplateRef } from './ElementTemplate.ts';

interface Task {
  readonly implementation?: string;
  readonly data: ElementData;
}

/**
 * A task made from an imported template calls nobody's action, even where the template's id has the form of one:
 * unless the catalogue has that action. So a template that left another workspace works here without its connector.
 * @param isImported whether the workspace keeps a template of that id
 */
export function withoutAction<T extends Task>(
  task: T,
  template: TemplateRef | null | undefined,
  connectors: readonly CatalogueConnector[],
  isImported: (templateId: string) => boolean,
): T {
  if (template == null || (task.implementation ?? '') === '' || !isImported(template.id)) return task;
  return actionOfTask(connectors, task) === null ? { ...task, implementation: '' } : task;
}

/** The same for all tasks of a document. */
export function importedApart(
  model: ProcessModel,
  connectors: readonly CatalogueConnector[],
  isImported: (templateId: string) => boolean,
): ProcessModel {
  const elements = model.elements.map((element) =>
    withoutAction(element, element.zeebe?.template, connectors, isImported),
  );
  return { ...model, elements };
}
