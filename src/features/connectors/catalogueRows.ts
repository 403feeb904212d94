import type { ConnectorIcon } from '../../domain/catalogue.ts';
import type { Connector } from '../../domain/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { iconFor } from '../../domain/iconPaths.ts';
import type { Problem } from '../../domain/problem.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import type { TaskUse } from '../../domain/taskUse.ts';
import { processCount, usesOfConnector } from './connectorUses.ts';

/** A connector as the catalogue shows it. */
export interface CatalogueRow {
  readonly document: StoredDocument<ConnectorContent>;
  /** null: its text cannot be read */
  readonly connector: Connector | null;
  readonly name: string;
  readonly description: string;
  readonly icon: ConnectorIcon;
  readonly category: string;
  readonly uses: readonly TaskUse[];
  readonly processes: number;
  readonly problems: number;
  /** what the search looks through */
  readonly text: string;
}

export interface CatalogueFilter {
  readonly search: string;
  readonly categories: readonly string[];
  readonly use: readonly Use[];
  readonly withProblems: boolean;
}
export type Use = 'in use' | 'not used';
export type CatalogueOrder = 'changed' | 'name' | 'used';

export const NO_FILTER: CatalogueFilter = { search: '', categories: [], use: [], withProblems: false };

export function catalogueRows(
  documents: readonly StoredDocument<ConnectorContent>[],
  uses: readonly TaskUse[],
): readonly CatalogueRow[] {
  const read = documents.map((document) => ({ document, ...readConnector(document.content.text) }));
  const names = read.map(({ connector }) => connector?.name ?? '');
  return read.map(({ document, connector, problems }, index) => {
    const own = connector === null ? [] : usesOfConnector(uses, connector.name);
    const others = names.filter((_, other) => other !== index);
    return {
      document,
      connector,
      name: connector?.name ?? 'Not readable',
      description: connector?.description ?? '',
      icon: document.content.icon ?? iconFor(connector?.name ?? ''),
      category: document.content.category ?? '',
      uses: own,
      processes: processCount(own),
      problems:
        problems.filter(matters).length +
        (connector === null ? 0 : connectorProblems(connector, others).filter(matters).length),
      text: searchText(connector),
    };
  });
}

function matters({ severity }: Problem): boolean {
  return severity !== 'note';
}

function searchText(connector: Connector | null): string {
  if (connector === null) return '';
  const actions = [...connector.actions, ...connector.events].map(({ name }) => name);
  return [connector.name, connector.description ?? '', ...actions].join('\n').toLowerCase();
}

/** The rows that fit, in the wanted order. Every word of the search must be found. */
export function shownRows(
  rows: readonly CatalogueRow[],
  filter: CatalogueFilter,
  order: CatalogueOrder,
): readonly CatalogueRow[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(
      (row) =>
        words.every((word) => row.text.includes(word)) &&
        (filter.categories.length === 0 || filter.categories.includes(row.category)) &&
        (filter.use.length === 0 || filter.use.includes(row.processes > 0 ? 'in use' : 'not used')) &&
        (!filter.withProblems || row.problems > 0),
    )
    .toSorted(COMPARE[order]);
}

const byName = (a: CatalogueRow, b: CatalogueRow) => a.name.localeCompare(b.name);
const COMPARE: Readonly<Record<CatalogueOrder, (a: CatalogueRow, b: CatalogueRow) => number>> = {
  changed: (a, b) => b.document.changedAt.localeCompare(a.document.changedAt) || byName(a, b),
  name: byName,
  used: (a, b) => b.processes - a.processes || byName(a, b),
};

/** The categories there are, in order, with how many connectors each has. */
export function categoriesOf(rows: readonly CatalogueRow[]): readonly { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { category } of rows) {
    if (category !== '') counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
