import { readData } from '../bpmn/modelData.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import { ModelReader } from '../bpmn/ModelReader.ts';
import type { HistorySteps } from '../domain/values/historySteps.ts';
import type { ProcessModel, Variable } from '../domain/process/process.ts';
import type { BpmnModeler } from './canvas/createModeler.ts';
import { isDiagramElement, labelled } from './canvas/DiagramElement.ts';
import { processOf } from './canvas/elementTypes.ts';
import { service } from './canvas/services.ts';
import { ChangedElements } from './ChangedElements.ts';
import type { DocumentSession } from './DocumentSession.ts';
import { processesOf } from './edits/Target.ts';
import type { LastChange, ProcessSnapshot } from './ProcessEditorApi.ts';
import { UndoLabels } from './undoLabels.ts';
import { TEMPLATES_CHANGED, templateOf } from './templates/templateOf.ts';
import { viewOf } from './viewOf.ts';

const NO_VARIABLES: readonly Variable[] = [];
const NOT_READY: ProcessSnapshot = {
  version: 0,
  ready: false,
  selected: null,
  selectedIds: [],
  variables: NO_VARIABLES,
  canUndo: false,
  canRedo: false,
  undoLabel: '',
  redoLabel: '',
  lastChange: null,
  changed: false,
  zoom: 1,
};

/** One immutable value for React: rebuilt when it is asked for after a change, the same object until then. */
export class SnapshotSource {
  readonly #modeler: BpmnModeler;
  readonly #session: DocumentSession;
  readonly #undoLabels: UndoLabels;
  readonly #listeners = new Set<() => void>();
  #snapshot: ProcessSnapshot = NOT_READY;
  #isStale = false;
  #version = 0;
  #model: { readonly version: number; readonly value: ProcessModel } | null = null;
  readonly #reader = new ModelReader();
  readonly #changedElements: ChangedElements;
  #frame = 0;
  #lastChange: LastChange | null = null;
  ready = false;
  /** the document is not the one that was opened, although the undo stack is empty */
  restored = false;

  constructor(modeler: BpmnModeler, session: DocumentSession) {
    this.#modeler = modeler;
    this.#session = session;
    const eventBus = service(modeler, 'eventBus');
    this.#undoLabels = new UndoLabels(eventBus);
    this.#changedElements = new ChangedElements(eventBus);
    eventBus.on('commandStack.changed', 100, ({ trigger }) => {
      this.#lastChange = this.#changeBy(trigger);
      this.documentChanged();
    });
    // What an element is filled with can be read only once its template is there.
    eventBus.on(['selection.changed', 'root.set', TEMPLATES_CHANGED], 100, () => this.changed());
    eventBus.on('canvas.viewbox.changed', 100, () => this.#changedNextFrame());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  documentChanged(): void {
    this.#version += 1;
    this.changed();
  }

  changed(): void {
    this.#isStale = true;
    for (const listener of this.#listeners) listener();
  }

  snapshot(): ProcessSnapshot {
    if (this.#isStale) {
      this.#isStale = false;
      this.#snapshot = this.ready ? this.#build() : NOT_READY;
    }
    return this.#snapshot;
  }

  steps(): HistorySteps {
    const { _stack, _stackIdx } = service(this.#modeler, 'commandStack');
    return {
      undo: this.#undoLabels.ofSteps(_stack.slice(0, _stackIdx + 1).toReversed()),
      redo: this.#undoLabels.ofSteps(_stack.slice(_stackIdx + 1)),
    };
  }

  model(): ProcessModel {
    const { definitions } = this.#session;
    if (!definitions) return { processes: [], elements: [] };
    if (this.#model?.version !== this.#version) {
      this.#model = {
        version: this.#version,
        value: this.#reader.read(definitions, this.#changedElements.take()),
      };
    }
    return this.#model.value;
  }

  destroy(): void {
    this.#listeners.clear();
    cancelAnimationFrame(this.#frame);
    this.ready = false;
    this.#isStale = true;
  }

  /** Panning and zooming fire for every wheel tick. */
  #changedNextFrame(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#snapshot.zoom !== service(this.#modeler, 'canvas').zoom()) this.changed();
    });
  }

  #build(): ProcessSnapshot {
    const commandStack = service(this.#modeler, 'commandStack');
    const selection = [...new Set(service(this.#modeler, 'selection').get().map(labelled))];
    const process = this.#processInReach(selection[0]?.businessObject);
    const shown = shownFor(
      selection.map(({ businessObject }) => businessObject),
      process,
    );
    return {
      version: this.#version,
      ready: true,
      selected: shown ? viewOf(shown, templateOf(this.#modeler, shown)) : null,
      selectedIds: selection.filter(isDiagramElement).map(({ id }) => id),
      variables: (process && readData(process).variables) ?? NO_VARIABLES,
      canUndo: commandStack.canUndo(),
      canRedo: commandStack.canRedo(),
      undoLabel: this.#undoLabels.of(commandStack._stack[commandStack._stackIdx]?.id),
      redoLabel: this.#undoLabels.of(commandStack._stack[commandStack._stackIdx + 1]?.id),
      lastChange: this.#lastChange,
      changed: this.restored || !this.#session.isOpened,
      zoom: service(this.#modeler, 'canvas').zoom(),
    };
  }

  #changeBy(trigger: unknown): LastChange | null {
    const { _stack, _stackIdx } = service(this.#modeler, 'commandStack');
    const labelAt = (index: number) => this.#undoLabels.of(_stack[index]?.id);
    if (trigger === 'undo' || trigger === 'redo')
      return { kind: trigger, label: labelAt(trigger === 'undo' ? _stackIdx + 1 : _stackIdx) };
    return trigger === 'execute' ? { kind: 'edit', label: labelAt(_stackIdx) } : null;
  }

  /** Of the selection, else of what is shown; a document that is not drawn has its first one. */
  #processInReach(selected: ModdleElement | undefined): ModdleElement | undefined {
    const root = service(this.#modeler, 'canvas').getRootElement();
    const near = selected ?? (isDiagramElement(root) ? root.businessObject : undefined);
    const { definitions } = this.#session;
    return (near && processOf(near)) ?? (definitions && processesOf(definitions)[0]);
  }
}

/** A pool shows its process: its id, variables and version are what matters; its own name is edited in place. */
function shownFor(
  selected: readonly ModdleElement[],
  process: ModdleElement | undefined,
): ModdleElement | undefined {
  const [only] = selected;
  if (!only) return process;
  if (selected.length > 1) return undefined;
  // One without a process, the customer of a shop, is itself.
  return only.$type === 'bpmn:Participant' ? (processOf(only) ?? only) : only;
}
