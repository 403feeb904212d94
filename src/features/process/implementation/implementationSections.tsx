import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { Action } from '../../../domain/connector/connector.ts';
import { type FoundAction, implementationOf } from '../../../domain/connector/implementation.ts';
import { offeredActions } from '../../../domain/connector/privateActions.ts';
import { t } from '../../../language/t.ts';
import type { ComboSection } from '../../../ui/fields/comboOptions.ts';
import { VersionChip } from '../../../ui/VersionChip.tsx';
import { ConnectorTile } from './ConnectorTile.tsx';

/**
 * What the dropdown offers: of every connector the version new tasks get, then its draft where there is one besides;
 * and of the task's own connector the version it is pinned to.
 */
export function offeredVersions(
  catalogue: readonly CatalogueConnector[],
  pinned: CatalogueConnector | null,
): readonly CatalogueConnector[] {
  return catalogue.filter((one) => one.preferred || one.hash === undefined || one === pinned);
}

/** An action may be there in several versions, so its name alone does not say which is meant. */
export function optionId({ documentId, version }: CatalogueConnector, { key }: Action): string {
  return JSON.stringify([documentId, version, key]);
}

export function optionsById(offered: readonly CatalogueConnector[]): ReadonlyMap<string, FoundAction> {
  return new Map(
    offered.flatMap((connector) =>
      connector.connector.actions.map(
        (action) => [optionId(connector, action), { connector, action }] as const,
      ),
    ),
  );
}

/** @param kept the action the task has: it stays among them, also when it is private */
export function sectionOf(connector: CatalogueConnector, kept: Action | null): ComboSection {
  const { documentId, version, hash } = connector;
  const { name } = connector.connector;
  const isDraft = hash === undefined;
  return {
    id: `${documentId}@${version}`,
    title: name,
    label: isDraft ? t`${name} ${version} draft` : `${name} ${version}`,
    start: <ConnectorTile connector={connector} />,
    end: <VersionChip version={version} state={isDraft ? 'draft' : undefined} />,
    options: offeredActions(connector, kept).map((action) => ({
      id: optionId(connector, action),
      title: implementationOf(name, action.name),
      description: action.description,
    })),
  };
}
