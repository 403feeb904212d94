import type { ElementInfo, ProcessInfo, ProcessModel } from '../domain/process/process.ts';
import { elementOf, type ModdleElement } from './moddleTypes.ts';
import {
  countFlows,
  elementInfo,
  fileVersionOf,
  type FlowCount,
  isListed,
  processInfo,
} from './readModel.ts';
import { type Beside, besideOf, isBeside } from './readBeside.ts';
import { walkModel } from './walkModel.ts';

interface Listed {
  readonly element: ModdleElement;
  readonly parent: ModdleElement | undefined;
  readonly ends: readonly unknown[];
  readonly info: ElementInfo;
}

/**
 * Reads a document that is being edited, again and again, as `readModel` reads it once. What did not change keeps its
 * identity, so that others can see at a glance what did.
 */
export class ModelReader {
  #processes = new Map<ModdleElement, ProcessInfo>();
  #listed: readonly Listed[] = [];
  #places = new Map<ModdleElement, number>();
  #flows: ReadonlyMap<ModdleElement, FlowCount> = new Map();
  #besideElements: readonly ModdleElement[] = [];
  #beside: Beside = {};
  #version: Pick<ProcessModel, 'engineVersion'> = {};
  #model: ProcessModel | null = null;

  /** @param changed all elements that can have changed, when none came, went or got another id; null when nobody knows */
  read(definitions: ModdleElement, changed: ReadonlySet<ModdleElement> | null): ProcessModel {
    this.#model =
      (this.#model && changed && this.#patched(this.#model, changed)) ?? this.#whole(definitions, changed);
    return this.#model;
  }

  #whole(definitions: ModdleElement, changed: ReadonlySet<ModdleElement> | null): ProcessModel {
    const processes = new Map<ModdleElement, ProcessInfo>();
    const found: ModdleElement[] = [];
    const beside: ModdleElement[] = [];
    for (const element of walkModel(definitions)) {
      if (element.$type === 'bpmn:Process') {
        processes.set(element, kept(this.#processes.get(element), processInfo(element)));
      } else if (isListed(element)) found.push(element);
      else if (isBeside(element)) beside.push(element);
    }
    this.#besideElements = beside;
    this.#readBeside();
    this.#flows = countFlows(found);
    const before = this.#listed;
    this.#listed = found.map((element) => {
      const old = changed?.has(element) === true ? undefined : before[this.#places.get(element) ?? -1]?.info;
      return { ...this.#standOf(element), info: kept(old, elementInfo(element, this.#flows)) };
    });
    this.#places = new Map(found.map((element, place) => [element, place]));
    this.#processes = processes;
    this.#version = fileVersionOf(definitions);
    return this.#value();
  }

  /** null when it takes more than reading these */
  #patched(model: ProcessModel, changed: ReadonlySet<ModdleElement>): ProcessModel | null {
    if (changed.size === 0) return model;
    // Whether an activity is for compensation is told beside, too.
    if ([...changed].some((one) => isBeside(one) || one.$instanceOf('bpmn:Activity'))) this.#readBeside();
    const listed = [...this.#listed];
    for (const element of changed) {
      if (element.$type === 'bpmn:Process') {
        if (!this.#processes.has(element)) return null;
        continue;
      }
      const place = this.#places.get(element);
      const before = place === undefined ? undefined : listed[place];
      if (place === undefined || !before) {
        if (isListed(element)) return null;
        continue;
      }
      const now = this.#standOf(element);
      const isMoved = now.parent !== before.parent || now.ends.some((end, at) => end !== before.ends[at]);
      if (isMoved) return null;
      // Anew even where it says the same: what is not in it, like values of a template, can have changed.
      listed[place] = { ...now, info: elementInfo(element, this.#flows) };
    }
    for (const [process, info] of this.#processes)
      this.#processes.set(process, kept(info, processInfo(process)));
    this.#listed = listed;
    return this.#value();
  }

  #readBeside(): void {
    const now = besideOf(this.#besideElements);
    if (!isSameValue(this.#beside, now)) this.#beside = now;
  }

  #standOf(element: ModdleElement): Omit<Listed, 'info'> {
    const isFlow = element.$type === 'bpmn:SequenceFlow';
    const ends = isFlow ? [elementOf(element, 'sourceRef'), elementOf(element, 'targetRef')] : [];
    return { element, parent: element.$parent, ends };
  }

  #value(): ProcessModel {
    return {
      processes: [...this.#processes.values()],
      elements: this.#listed.map(({ info }) => info),
      ...this.#beside,
      ...this.#version,
    };
  }
}

/** The old value where the new one says the same. */
function kept<T extends object>(before: T | undefined, now: T): T {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof T)[];
  const isSame =
    keys.length === Object.keys(before).length && keys.every((key) => isSameValue(before[key], now[key]));
  return isSame ? before : now;
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  const areObjects = typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  return areObjects && JSON.stringify(one) === JSON.stringify(other);
}
