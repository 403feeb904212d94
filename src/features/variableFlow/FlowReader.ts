import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { outlineNames } from '../../domain/flow/outlineNames.ts';
import { outlineOf } from '../../domain/flow/outlineOf.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import { sameFlow } from '../../domain/flow/sameFlow.ts';
import { variableFlow, type VariableFlow } from '../../domain/flow/variableFlow.ts';
import type { ProcessInfo, ProcessModel } from '../../domain/process/process.ts';
import type { Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { flowName } from './flowWords.ts';

/** The variables of one process along its flow, with what everything is called by. Immutable. */
export interface FlowData extends VariableFlow {
  readonly process: ProcessInfo;
  readonly processes: readonly ProcessInfo[];
  /** what an element, or the start of the process, is called */
  readonly nameOf: (elementId: string) => string;
  /** the place of each element along the flow */
  readonly model: ProcessModel;
  /** ids of elements along the flow, the process first */
  readonly order: readonly string[];
}

/** Reads the document whenever it is told to; the order of its elements only where that is another one. */
export class FlowReader {
  readonly #editor: Pick<ProcessEditorApi, 'model' | 'variableUses'>;
  #model: ProcessModel | null = null;
  #outline: readonly OutlineRow[] = [];

  constructor(editor: Pick<ProcessEditorApi, 'model' | 'variableUses'>) {
    this.#editor = editor;
  }

  /** @param processId of another document, or of none: the first one that has variables */
  read(processId: string, connectors: readonly CatalogueConnector[], target: Target): FlowData | null {
    const model = this.#editor.model();
    if (this.#model === null || !sameFlow(this.#model, model)) this.#outline = outlineOf(model);
    this.#model = model;
    const outline = this.#outline;
    const { processes } = model;
    const process =
      processes.find(({ id }) => id === processId) ??
      processes.find(({ variables }) => variables.length > 0) ??
      processes[0];
    if (!process) return null;
    const textUses = this.#editor.variableUses(process.id);
    const flow = variableFlow({ model, process, outline, textUses, connectors, target });
    const names = outlineNames(model, outline);
    const byId = new Map(model.elements.map((element) => [element.id, element]));
    return {
      ...flow,
      ...{ process, processes, model },
      nameOf: (id) => (id === process.id ? t('Start values') : flowName(id, names, byId)),
      order: orderOf(outline, flow, process.id),
    };
  }
}

/** The elements that write or read something, each once. */
function orderOf(
  outline: readonly OutlineRow[],
  { rows }: VariableFlow,
  processId: string,
): readonly string[] {
  const used = new Set(rows.flatMap(({ marks }) => marks.map(({ elementId }) => elementId)));
  const told = outline.flatMap(({ id, flow }) => [id, ...(flow === undefined ? [] : [flow])]);
  return [...new Set([processId, ...told, ...used])].filter((id) => used.has(id));
}
