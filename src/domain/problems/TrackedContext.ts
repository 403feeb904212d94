import type { ModelContext, ProcessContext } from './ElementContext.ts';

/** What a rule looked at beyond its own element, as keys that say when it has to look again. */
export type Reads = ReadonlySet<string>;

/** It looked at something whose changes nobody follows: any change of the document counts. */
export const WHOLE = 'whole';
export const PROCESSES = 'processes';
export const elementKey = (id: string): string => `e ${id}`;
export const factKey = (processId: string, fact: string): string => `p ${processId} ${fact}`;

/** Come from the catalogue and the engine alone: when these change, everything is checked again. */
const SETTLED: ReadonlySet<string> = new Set([
  'target',
  'engineVersion',
  'feelProblem',
  'isImported',
  'templateProblems',
  'names',
  'connectors',
  'find',
  'version',
  'near',
]);

/**
 * The context as rules see it, with a note of what they take from it. Whatever is not known here counts as the whole
 * document, so a new rule is never told too little: at worst it runs more often than it had to.
 */
export class TrackedContext {
  readonly context: ModelContext;
  /** by process: the facts of it that any rule ever looked at */
  readonly facts = new Map<string, Set<string>>();
  readonly #processes = new Map<string, ProcessContext>();
  #reads = new Set<string>();

  constructor(context: ModelContext) {
    const byId = this.#watchedMap(context.byId);
    const model = new Proxy(context.model, {
      get: (target, name, receiver) => {
        this.#reads.add(name === 'processes' ? PROCESSES : WHOLE);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    const process = (id: string) => this.#process(id, context);
    this.context = new Proxy(context, {
      get: (target, name, receiver) => {
        if (name === 'byId') return byId;
        if (name === 'model') return model;
        if (name === 'process') return process;
        if (typeof name === 'string' && !SETTLED.has(name)) this.#reads.add(WHOLE);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  }

  /** Runs `check`, and says what it looked at. */
  during<T>(check: () => T): { readonly value: T; readonly reads: Reads } {
    this.#reads = new Set();
    const value = check();
    return { value, reads: this.#reads };
  }

  #process(id: string, context: ModelContext): ProcessContext {
    const old = this.#processes.get(id);
    if (old) return old;
    const facts = this.facts.get(id) ?? new Set();
    this.facts.set(id, facts);
    const watched = new Proxy(context.process(id), {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof name !== 'string' || name === 'id') return value;
        // Near names come from the names alone.
        const fact = name === 'near' ? 'names' : name;
        if (typeof value === 'function' && name !== 'near') this.#reads.add(WHOLE);
        facts.add(fact);
        this.#reads.add(factKey(id, fact));
        return value;
      },
    });
    this.#processes.set(id, watched);
    return watched;
  }

  #watchedMap<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    return new Proxy(map, {
      get: (target, name) => {
        if (name === 'get' || name === 'has') {
          return (id: string) => {
            this.#reads.add(elementKey(id));
            return target[name](id);
          };
        }
        this.#reads.add(WHOLE);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
}

/** Whether a fact says the same as before; what cannot be compared does not. */
export function sameFact(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((item) => other.has(item));
  }
  if (one instanceof Map && other instanceof Map) {
    return (
      one.size === other.size && [...one].every(([key, item]) => other.has(key) && other.get(key) === item)
    );
  }
  return Array.isArray(one) && Array.isArray(other) && one.length === other.length
    ? one.every((item, at) => item === other[at])
    : false;
}
