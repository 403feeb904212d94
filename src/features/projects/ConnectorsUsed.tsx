import { CircleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { iconPath } from '../../domain/connector/iconPaths.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import type { ConnectorUse } from './connectorUses.ts';
import styles from './projects.module.css';
import { useRebuildConnector } from './useRebuildConnector.ts';

interface ConnectorsUsedProps {
  readonly projectId: string;
  readonly uses: readonly ConnectorUse[];
  readonly catalogue: readonly CatalogueConnector[];
}

/** The connectors that tasks of the project name, in which versions; also those the catalogue does not have. */
export function ConnectorsUsed({ projectId, uses, catalogue }: ConnectorsUsedProps) {
  return (
    <section className={styles.section} aria-labelledby="connectors-used">
      <h2 id="connectors-used">
        {t('Connectors used')} <span className={styles.count}>{uses.length}</span>
        <span className="grow" />
        <Button kind="quiet" size="small" onPress={() => openDialog({ kind: 'environments', projectId })}>
          {t('Environments…')}
        </Button>
      </h2>
      <ul className={styles.connectors}>
        {uses.map((use) => {
          const known = catalogue.filter(({ connector }) => connector.name === use.name);
          return (
            <li key={use.name}>
              {known[0] ? (
                <KnownConnector use={use} connector={known[0]} versions={known} />
              ) : (
                <MissingConnector use={use} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface KnownConnectorProps {
  readonly use: ConnectorUse;
  readonly connector: CatalogueConnector;
  readonly versions: readonly CatalogueConnector[];
}

function KnownConnector({ use, connector, versions }: KnownConnectorProps) {
  const isMixed = use.versions.length > 1;
  const isDraft = (version: string) =>
    versions.some((one) => one.version === version && one.hash === undefined);
  return (
    <Link
      href={`/connectors/${connector.documentId}${isMixed ? '/versions' : ''}`}
      className={styles.connector ?? ''}
    >
      <Tile hue={connector.icon.hue} path={iconPath(connector.icon.name)} image={connector.icon.image} />
      <div>
        <b className="cut">{use.name}</b>
        <span className={styles.extent}>{extentOf(use)}</span>
        {isMixed && <p className={styles.mixed}>{t('An archive can hold one of these versions.')}</p>}
      </div>
      <div className={styles.versions}>
        {use.versions.map((version) => (
          <VersionChip key={version} version={version} state={isDraft(version) ? 'draft' : undefined} />
        ))}
      </div>
    </Link>
  );
}

function MissingConnector({ use }: { readonly use: ConnectorUse }) {
  const rebuild = useRebuildConnector();
  return (
    <div className={`${styles.connector ?? ''} ${styles.missing ?? ''}`}>
      <Tile hue="red" icon={CircleAlert} />
      <div>
        <b className="mono cut">{use.name}</b>
        <span className={styles.extent}>{t`Not in the catalogue · ${extentOf(use)}`}</span>
      </div>
      <Button size="small" aria-label={t`Rebuild connector “${use.name}”`} onPress={() => rebuild(use.name)}>
        {t('Rebuild')}
      </Button>
    </div>
  );
}

function extentOf({ tasks, processes }: ConnectorUse): string {
  return t`${counted(tasks, 'task')} in ${counted(processes, 'process', 'processes')}`;
}
