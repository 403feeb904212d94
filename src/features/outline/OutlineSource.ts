import { outlineOf } from '../../domain/flow/outlineOf.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import type { ElementInfo, ProcessInfo, ProcessModel } from '../../domain/process.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { outlineNames } from './outlineNames.ts';

/** The outline with all that its lines are called by. Immutable. */
export interface OutlineData {
  readonly rows: readonly OutlineRow[];
  readonly elements: ReadonlyMap<string, ElementInfo>;
  readonly processes: ReadonlyMap<string, ProcessInfo>;
  readonly names: ReadonlyMap<string, string>;
  /** where a line is, by its key; of a flow without one the line of its source */
  readonly at: ReadonlyMap<string, number>;
}

type Editor = Pick<ProcessEditorApi, 'model' | 'snapshot' | 'subscribe'>;

/** People type many letters a second: the outline follows when they make a pause. */
const PAUSE = 120;

/** Follows the document. A change that leaves the flow alone keeps the lines and reads the names alone. */
export class OutlineSource {
  readonly #editor: Editor;
  #listeners = new Set<() => void>();
  #version = -1;
  #model: ProcessModel | null = null;
  #data: OutlineData | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const stop = this.#editor.subscribe(() => {
      if (this.#editor.snapshot().version === this.#version) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.refresh, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#listeners.delete(listener);
    };
  };

  readonly get = (): OutlineData => this.#data ?? this.refresh();

  /** The outline of the document as it is now, for who has just changed it. */
  readonly refresh = (): OutlineData => {
    clearTimeout(this.#timer);
    this.#version = this.#editor.snapshot().version;
    const model = this.#editor.model();
    if (this.#data && model === this.#model) return this.#data;
    const isSameFlow = this.#model !== null && sameFlow(this.#model, model);
    const rows = isSameFlow && this.#data ? this.#data.rows : outlineOf(model);
    this.#model = model;
    this.#data = {
      rows,
      elements: new Map(model.elements.map((element) => [element.id, element])),
      processes: new Map(model.processes.map((process) => [process.id, process])),
      names: outlineNames(model, rows),
      at: isSameFlow && this.#data ? this.#data.at : placesOf(rows),
    };
    for (const listener of this.#listeners) listener();
    return this.#data;
  };
}

function placesOf(rows: readonly OutlineRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach(({ key, flow }, at) => {
    places.set(key, at);
    if (flow !== undefined) places.set(flow, at);
  });
  return places;
}

/** Nothing that lines and their order are made of is different. */
function sameFlow(one: ProcessModel, other: ProcessModel): boolean {
  const [before, after] = [one.elements, other.elements];
  return (
    one.processes.length === other.processes.length &&
    one.processes.every(({ id }, at) => id === other.processes[at]?.id) &&
    before.length === after.length &&
    before.every((element, at) => {
      const now = after[at];
      return element === now || (now !== undefined && flowKey(element) === flowKey(now));
    })
  );
}

function flowKey(element: ElementInfo): string {
  const { id, type, processId, parent, source, target, attachedTo, event } = element;
  // A flow that begins to say something gets a line of its own.
  const says = type === 'bpmn:SequenceFlow' && (element.name ?? element.condition) !== undefined;
  const apart = element.triggeredByEvent === true || element.isForCompensation === true;
  return JSON.stringify([id, type, processId, parent, source, target, attachedTo, event, says, apart]);
}
