import { readModelFromXml } from '../../../bpmn/readModel.ts';
import type { ElementData, ProcessModel } from '../../../domain/process/process.ts';
import type { FlowEditing } from '../../../modeler/FlowEditing.ts';
import { NO_WAYS } from '../../../modeler/flow/flowWays.ts';
import type {
  EditorDocument,
  ProcessEditorApi,
  ProcessSnapshot,
  SavedSoon,
} from '../../../modeler/ProcessEditorApi.ts';

const EMPTY: ProcessModel = { processes: [], elements: [] };

const NO_FLOW: FlowEditing = {
  ways: () => NO_WAYS,
  canMake: () => false,
  canAppend: () => false,
  targets: () => [],
  append: () => null,
  insert: () => null,
  attach: () => null,
  add: () => null,
  connect: () => null,
  setStandard: nothing,
  remove: nothing,
};

/** A process editor without a canvas: documents in, documents out, one undo stack. For tests. */
export class FakeEditor implements ProcessEditorApi {
  readonly templates = null;
  readonly drawing = {
    arrange: () => Promise.resolve(false),
    align: () => false,
    distribute: () => false,
    sameSize: () => false,
    setColour: nothing,
    selectedColour: () => 'none',
    take: nothing,
    selectAll: nothing,
  };
  readonly flow = NO_FLOW;
  isDestroyed = false;
  #now: EditorDocument = { xml: '', data: new Map() };
  #model: ProcessModel = EMPTY;
  #past: { document: EditorDocument; model: ProcessModel; label: string }[] = [];
  #future: { document: EditorDocument; model: ProcessModel; label: string }[] = [];
  #version = 0;
  #listeners = new Set<() => void>();

  async open(document: EditorDocument) {
    const model = await readModelFromXml(document.xml);
    this.#now = document;
    this.#model = model;
    this.#past = [];
    this.#future = [];
    this.#tell();
    return [];
  }

  save() {
    return Promise.resolve(this.#now);
  }

  async saveSoon(): Promise<SavedSoon> {
    return { document: await this.save(), isWhole: null };
  }

  /** what drawing on the canvas does: other XML, one step */
  async draw(xml: string) {
    const model = await readModelFromXml(xml);
    this.#step('Draw', { ...this.#now, xml }, model);
  }

  setData(changes: ReadonlyMap<string, ElementData>, label: string) {
    const data = new Map(
      [...this.#now.data, ...changes].filter(([, value]) => Object.keys(value).length > 0),
    );
    this.#step(label, { ...this.#now, data }, this.#model);
  }

  undo() {
    const step = this.#past.pop();
    if (!step) return;
    this.#future.push({ ...step, document: this.#now, model: this.#model });
    this.#show(step.document, step.model);
  }

  redo() {
    const step = this.#future.pop();
    if (!step) return;
    this.#past.push({ ...step, document: this.#now, model: this.#model });
    this.#show(step.document, step.model);
  }

  steps() {
    const labels = (steps: readonly { readonly label: string }[]) =>
      steps.map(({ label }) => label).reverse();
    return { undo: labels(this.#past), redo: labels(this.#future) };
  }

  snapshot(): ProcessSnapshot {
    return {
      version: this.#version,
      ready: true,
      selected: null,
      selectedIds: [],
      variables: [],
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      undoLabel: this.#past.at(-1)?.label ?? '',
      redoLabel: this.#future.at(-1)?.label ?? '',
      lastChange: null,
      changed: this.#past.length > 0,
      zoom: 1,
    };
  }

  model(): ProcessModel {
    return this.#model;
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy() {
    this.isDestroyed = true;
  }

  #step(label: string, document: EditorDocument, model: ProcessModel) {
    this.#past.push({ document: this.#now, model: this.#model, label });
    this.#future = [];
    this.#show(document, model);
  }

  #show(document: EditorDocument, model: ProcessModel) {
    this.#now = document;
    this.#model = model;
    this.#tell();
  }

  #tell() {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  mount = nothing;
  unmount = nothing;
  setCatalogue = nothing;
  setProblems = nothing;
  showRun = nothing;
  showVariable = nothing;
  printed = () => null;
  select = nothing;
  zoom = nothing;
  showMinimap = nothing;
  find = nothing;
  focus = nothing;
  rename = nothing;
  setDocumentation = nothing;
  attributeProblem = () => null;
  setAttribute = nothing;
  renameAttribute = nothing;
  setCondition = nothing;
  setTimer = nothing;
  setReference = nothing;
  setMultiInstance = nothing;
  setZeebePart = nothing;
  setZeebeHeaders = nothing;
  chooseAction = nothing;
  renameVariable = nothing;
  view = () => null;
  variableUses = () => new Map();

  together = (_label: string, edits: () => void) => edits();
  setId = () => null;
  setExtensionElements = () => null;
  svg = () => Promise.resolve('');
}

function nothing(): void {
  // The session's own work is what is tested.
}
