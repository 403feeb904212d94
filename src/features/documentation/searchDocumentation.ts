import MiniSearch from 'minisearch';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Action } from '../../domain/connector/connector.ts';

/** What a reader can look up: a connector, or one of its parts. */
export interface DocumentationEntry {
  readonly id: string;
  readonly connector: CatalogueConnector;
  /** of a part: `send`, `send › to` */
  readonly part?: string;
  readonly description: string;
}

export interface DocumentationHit {
  readonly connector: CatalogueConnector;
  /** the parts that match, best first; none when the connector itself does */
  readonly parts: readonly DocumentationEntry[];
}

const MOST_PARTS = 4;

/** How many letters may be wrong: a swap of two counts as two. */
const mistakes = (word: string) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

/** One index over every connector: its texts, actions, events, parameters, configuration and errors. */
export class DocumentationIndex {
  readonly #entries = new Map<string, DocumentationEntry>();
  readonly #search = new MiniSearch<{ id: string; name: string; text: string }>({
    fields: ['name', 'text'],
    searchOptions: { boost: { name: 3 }, prefix: true, fuzzy: mistakes, combineWith: 'AND' },
  });

  constructor(connectors: readonly CatalogueConnector[], textOf: (connector: CatalogueConnector) => string) {
    for (const connector of connectors) {
      const { name, description = '' } = connector.connector;
      this.#add({ id: connector.documentId, connector, description }, `${name} ${textOf(connector)}`);
      for (const { part, description: about } of partsOf(connector)) {
        const id = `${connector.documentId} ${String(this.#entries.size)}`;
        this.#add({ id, connector, part, description: about }, `${part} ${name}`);
      }
    }
  }

  /** Every word must be found, or one that is spelt nearly so. */
  find(query: string): readonly DocumentationHit[] {
    const hits = new Map<CatalogueConnector, DocumentationEntry[]>();
    for (const { id } of this.#search.search(query)) {
      const entry = this.#entries.get(String(id));
      if (entry === undefined) continue;
      const parts = hits.get(entry.connector) ?? [];
      hits.set(entry.connector, parts);
      if (entry.part !== undefined && parts.length < MOST_PARTS) parts.push(entry);
    }
    return [...hits].map(([connector, parts]) => ({ connector, parts }));
  }

  #add(entry: DocumentationEntry, name: string): void {
    this.#entries.set(entry.id, entry);
    this.#search.add({ id: entry.id, name, text: entry.description });
  }
}

function partsOf({ connector }: CatalogueConnector): readonly { part: string; description: string }[] {
  const { actions, events, config, errors } = connector;
  return [
    ...[...actions, ...events].flatMap(partsOfAction),
    ...config.map(({ name, description = '' }) => ({ part: name, description })),
    ...errors.map(({ name, code, description = '' }) => ({
      part: name,
      description: `${code ?? ''} ${description}`,
    })),
  ];
}

function partsOfAction({ name, description = '', inputs, outputs }: Action) {
  return [
    { part: name, description },
    ...[...inputs, ...outputs].map((parameter) => ({
      part: `${name} › ${parameter.name}`,
      description: parameter.description ?? '',
    })),
  ];
}
