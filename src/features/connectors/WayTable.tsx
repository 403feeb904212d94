import { AUTHENTICATION_LABELS } from '../../domain/connector/authentication.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { AuthenticationWay, ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { neededEntries, withEntry, type NeededEntry } from '../../domain/connector/connectorSecurity.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import styles from './Authentication.module.css';

interface WayTableProps {
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
  readonly way: AuthenticationWay;
  readonly onEdit: (label: string, about: ConnectorAbout) => void;
}

/** Which configuration variable holds what one way of authentication needs. */
export function WayTable({ connector, about, way, onEdit }: WayTableProps) {
  const title = AUTHENTICATION_LABELS[way.type];
  const names = connector.config.map(({ name }) => name);
  return (
    <table className={styles.table} aria-label={t`What ${title} needs`}>
      <caption>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('What')}</th>
          <th scope="col">{t('Configuration variable')}</th>
          <th scope="col">{t('State')}</th>
        </tr>
      </thead>
      <tbody>
        {neededEntries(connector, way).map((entry) => (
          <tr key={entry.role}>
            <th scope="row">{entry.label}</th>
            <td>
              <Select
                aria-label={t`Configuration variable for ${entry.label}`}
                size="small"
                value={entry.config}
                choices={[...new Set([entry.config, entry.name, ...names])].map((name) => ({
                  value: name,
                  label: name,
                  ...(!names.includes(name) && { group: t('Not there yet') }),
                }))}
                onChange={(config) =>
                  onEdit(t`Use ${config} for ${entry.label}`, withEntry(about, way.type, entry.role, config))
                }
              />
            </td>
            <td>
              <State entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ entry: { variable, secret } }: { readonly entry: NeededEntry }) {
  if (variable === undefined) return <Chip tone="warn">{t('Missing')}</Chip>;
  if (secret && variable.secure !== true) return <Chip tone="danger">{t('Not secure')}</Chip>;
  return <Chip tone="ok">{secret ? t('Secret') : t('There')}</Chip>;
}
