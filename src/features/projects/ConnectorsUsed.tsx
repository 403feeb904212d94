import { CircleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { iconPath } from '../../domain/iconPaths.ts';
import { Tile } from '../../ui/Tile.tsx';
import type { ConnectorUse } from './connectorUses.ts';
import styles from './projects.module.css';

interface ConnectorsUsedProps {
  readonly uses: readonly ConnectorUse[];
  readonly catalogue: readonly CatalogueConnector[];
}

/** The connectors that tasks of the project name; also those the catalogue does not have. */
export function ConnectorsUsed({ uses, catalogue }: ConnectorsUsedProps) {
  return (
    <section className={styles.section} aria-labelledby="connectors-used">
      <h2 id="connectors-used">
        Connectors used <span className={styles.count}>{uses.length}</span>
      </h2>
      <ul className={styles.connectors}>
        {uses.map(({ name, tasks, processes }) => {
          const known = catalogue.find(({ connector }) => connector.name === name);
          const extent = `${tasks} ${tasks === 1 ? 'task' : 'tasks'} in ${processes} ${processes === 1 ? 'process' : 'processes'}`;
          if (!known) {
            return (
              <li key={name} className={`${styles.connector ?? ''} ${styles.missing ?? ''}`}>
                <Tile hue="red" icon={CircleAlert} />
                <div>
                  <b className="mono cut">{name}</b>
                  <span>Not in the catalogue · {extent}</span>
                </div>
              </li>
            );
          }
          return (
            <li key={name}>
              <Link href={`/connectors/${known.documentId}`} className={styles.connector ?? ''}>
                <Tile hue={known.icon.hue} path={iconPath(known.icon.name)} />
                <div>
                  <b className="cut">{name}</b>
                  <span>{extent}</span>
                </div>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
