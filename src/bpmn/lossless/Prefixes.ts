import type { XmlName } from './ModelNode.ts';
import type { Scope } from './XmlTree.ts';

/** Gives names their prefixes; what no prefix in reach stands for is to be declared on the root. */
export class Prefixes {
  readonly #root: Scope;
  readonly #added = new Map<string, string>();

  constructor(root: Scope) {
    this.#root = root;
  }

  /** What the root has to declare besides what it does. Complete when everything else is written. */
  get added(): ReadonlyMap<string, string> {
    return this.#added;
  }

  declare(prefix: string, namespace: string): void {
    this.#added.set(prefix, namespace);
  }

  ofElement({ namespace, localName, prefix }: XmlName, scope: Scope, neighbour: string): string {
    if (namespace === '') return localName;
    for (const candidate of [neighbour, prefix, '']) {
      if (this.meaning(candidate, scope) === namespace) return qualified(candidate, localName);
    }
    return qualified(this.#prefixOf(namespace, prefix, scope), localName);
  }

  ofAttribute({ namespace, localName, prefix }: XmlName, scope: Scope): string {
    if (namespace === '') return localName;
    return qualified(this.#prefixOf(namespace, prefix, scope), localName);
  }

  meaning(prefix: string, scope: Scope): string | undefined {
    return scope.get(prefix) ?? this.#added.get(prefix);
  }

  #prefixOf(namespace: string, wanted: string, scope: Scope): string {
    if (wanted !== '' && this.meaning(wanted, scope) === namespace) return wanted;
    for (const [prefix, uri] of [...scope, ...this.#added]) {
      if (prefix !== '' && uri === namespace && this.meaning(prefix, scope) === namespace) return prefix;
    }
    const base = wanted === '' ? 'ns' : wanted;
    let prefix = base;
    for (let index = 1; scope.has(prefix) || this.#root.has(prefix) || this.#added.has(prefix); index += 1) {
      prefix = `${base}_${index}`;
    }
    this.#added.set(prefix, namespace);
    return prefix;
  }
}

function qualified(prefix: string, localName: string): string {
  return prefix === '' ? localName : `${prefix}:${localName}`;
}
