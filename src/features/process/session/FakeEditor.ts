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

interface Stand {
  readonly document: EditorDocument;
  readonly model: ProcessModel;
  /** what each element is, whatever it is called, by its id */
  readonly ids: ReadonlyMap<string, object>;
}

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
  #now: Stand = { document: { xml: '', data: new Map() }, model: EMPTY, ids: new Map() };
  #past: (Stand & { label: string })[] = [];
  #future: (Stand & { label: string })[] = [];
  #version = 0;
  #listeners = new Set<() => void>();

  async open(document: EditorDocument) {
    this.#now = withData({ document, ...(await drawn(document.xml)) });
    this.#past = [];
    this.#future = [];
    this.#tell();
    return [];
  }

  save() {
    return Promise.resolve(this.#now.document);
  }

  async saveSoon(): Promise<SavedSoon> {
    return { document: await this.save(), isWhole: null };
  }

  /** what drawing on the canvas does: other XML, one step. @param was of elements with another id, the one they had */
  async draw(xml: string, was: Readonly<Record<string, string>> = {}) {
    const { document, ids } = this.#now;
    this.#step('Draw', { document: { ...document, xml }, ...(await drawn(xml, ids, was)) });
  }

  setData(changes: ReadonlyMap<string, ElementData>, label: string) {
    const data = new Map(
      [...this.#now.document.data, ...changes].filter(([, value]) => Object.keys(value).length > 0),
    );
    this.#step(label, { ...this.#now, document: { ...this.#now.document, data } });
  }

  undo() {
    const step = this.#past.pop();
    if (!step) return;
    this.#future.push({ ...this.#now, label: step.label });
    this.#show(step);
  }

  redo() {
    const step = this.#future.pop();
    if (!step) return;
    this.#past.push({ ...this.#now, label: step.label });
    this.#show(step);
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
    return this.#now.model;
  }

  ids() {
    return new Map([...this.#now.ids].map(([id, element]) => [element, id]));
  }

  subscribe(listener: () => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy() {
    this.isDestroyed = true;
  }

  #step(label: string, next: Stand) {
    this.#past.push({ ...this.#now, label });
    this.#future = [];
    this.#show(next);
  }

  #show({ document, model, ids }: Stand) {
    this.#now = withData({ document, model, ids });
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

async function drawn(
  xml: string,
  before: Stand['ids'] = new Map(),
  was: Readonly<Record<string, string>> = {},
): Promise<Pick<Stand, 'model' | 'ids'>> {
  const model = await readModelFromXml(xml);
  const ids = new Map(model.elements.map(({ id }) => [id, before.get(was[id] ?? id) ?? {}]));
  return { model, ids };
}

function withData(stand: Stand): Stand {
  const { data } = stand.document;
  const dataOf = (id: string) => data.get(id) ?? {};
  const processes = stand.model.processes.map((one) => ({
    ...one,
    ...{ data: dataOf(one.id), variables: dataOf(one.id).variables ?? [] },
  }));
  const elements = stand.model.elements.map((one) => ({ ...one, data: dataOf(one.id) }));
  return { ...stand, model: { ...stand.model, processes, elements } };
}

function nothing(): void {
  // The session's own work is what is tested.
}
