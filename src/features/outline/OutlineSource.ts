import { outlineOf } from '../../domain/flow/outlineOf.ts';
import { sameFlow } from '../../domain/flow/sameFlow.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import type { ElementInfo, ProcessInfo, ProcessModel } from '../../domain/process/process.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { outlineNames } from '../../domain/flow/outlineNames.ts';

/** The outline with all that its lines are called by. Immutable. */
export interface OutlineData {
  readonly rows: readonly OutlineRow[];
  readonly elements: ReadonlyMap<string, ElementInfo>;
  readonly processes: ReadonlyMap<string, ProcessInfo>;
  readonly names: ReadonlyMap<string, string>;
  /** ids of notes and message flows */
  readonly beside: ReadonlySet<string>;
  /** what the pool is called that an element is in; null for none */
  readonly poolOf: (elementId: string) => string | null;
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
    const names = outlineNames(model, rows);
    const elements = new Map(model.elements.map((element) => [element.id, element]));
    const pools = new Map(
      model.elements
        .filter(({ type }) => type === 'bpmn:Participant')
        .map((pool) => [pool.processId, pool.id]),
    );
    this.#data = {
      ...{ rows, elements, names },
      beside: new Set([...(model.notes ?? []), ...(model.messageFlows ?? [])].map(({ id }) => id)),
      poolOf: (id) => names.get(pools.get(elements.get(id)?.processId ?? '') ?? '') ?? null,
      processes: new Map(model.processes.map((process) => [process.id, process])),
      at: isSameFlow && this.#data ? this.#data.at : placesOf(rows),
    };
    for (const listener of this.#listeners) listener();
    return this.#data;
  };
}

function placesOf(rows: readonly OutlineRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach(({ key, id, flow }, at) => {
    places.set(key, at);
    if (flow !== undefined) places.set(flow, at);
    // A message flow has a line at both ends: it is where it is sent.
    if (id !== '' && !places.has(id)) places.set(id, at);
  });
  return places;
}
