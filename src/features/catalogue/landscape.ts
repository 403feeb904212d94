import { PROTOCOL_LABELS, RELATION_LABELS } from '../../domain/connector/aboutLabels.ts';
import { PROTOCOLS, type ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { t } from '../../language/t.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import type { Chosen } from './facets.ts';

/** Connectors that speak one protocol with one kind of system, and the filter that shows them. */
export interface LandscapeCell {
  readonly rows: readonly CatalogueRow[];
  readonly chosen: Pick<Chosen, 'protocol' | 'relation'>;
}

interface LandscapeLine {
  readonly title: string;
  readonly all: LandscapeCell;
  /** one for each column */
  readonly cells: readonly LandscapeCell[];
}

export interface Landscape {
  readonly columns: readonly { readonly title: string; readonly all: LandscapeCell }[];
  readonly lines: readonly LandscapeLine[];
  readonly count: number;
}

/** The title of what nobody has said. */
export const NOT_SAID = t('Not said');

type Relation = NonNullable<ConnectorAbout['relation']> | '';

/** What systems the catalogue reaches, and how: protocols down, whose system across. Empty lines and columns are left out. */
export function landscapeOf(rows: readonly CatalogueRow[]): Landscape {
  const protocols = [...PROTOCOLS, ''] as const;
  const relations: readonly Relation[] = ['internal', 'third-party', ''];
  const groups = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const { protocol = '', relation = '' } = row.document.content.about ?? {};
    for (const key of [keyOf(protocol, relation), keyOf(protocol, null), keyOf(null, relation)]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const cell = (protocol: string | null, relation: string | null): LandscapeCell => ({
    rows: groups.get(keyOf(protocol, relation)) ?? [],
    chosen: {
      ...(protocol !== null && { protocol: [protocol] }),
      ...(relation !== null && { relation: [relation] }),
    },
  });
  const shown = relations.filter((relation) => cell(null, relation).rows.length > 0);
  return {
    columns: shown.map((relation) => ({
      title: relation === '' ? NOT_SAID : RELATION_LABELS[relation],
      all: cell(null, relation),
    })),
    lines: protocols
      .filter((protocol) => cell(protocol, null).rows.length > 0)
      .map((protocol) => ({
        title: protocol === '' ? NOT_SAID : PROTOCOL_LABELS[protocol],
        all: cell(protocol, null),
        cells: shown.map((relation) => cell(protocol, relation)),
      })),
    count: rows.length,
  };
}

function keyOf(protocol: string | null, relation: string | null): string {
  return JSON.stringify([protocol, relation]);
}
