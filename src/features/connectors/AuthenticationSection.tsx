import { Plus } from 'lucide-react';
import {
  AUTHENTICATION_LABELS,
  AUTHENTICATION_ROLES,
  AUTHENTICATIONS,
  type Authentication,
} from '../../domain/connector/authentication.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import {
  missingEntries,
  withMissingEntries,
  withScopes,
  withSecurity,
  withWay,
} from '../../domain/connector/connectorSecurity.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import styles from './Authentication.module.css';
import type { ConnectorSession } from './ConnectorSession.ts';
import { ScopeTable } from './ScopeTable.tsx';
import { WayTable } from './WayTable.tsx';

interface AuthenticationSectionProps {
  readonly session: ConnectorSession;
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
}

/** How the connector proves who it is: declared, never the secrets themselves. */
export function AuthenticationSection({ session, connector, about }: AuthenticationSectionProps) {
  const ways = about?.security?.ways ?? [];
  const missing = missingEntries(connector, about);
  const edit = (label: string, next: ConnectorAbout, typing?: string) =>
    session.editContent(label, { about: next }, typing);
  const toggle = (type: Authentication, isOn: boolean) => {
    const way = AUTHENTICATION_LABELS[type];
    const label = isOn ? t`Declare authentication ${way}` : t`Take back authentication ${way}`;
    edit(label, withWay(about, connector, type, isOn));
  };
  return (
    <section className={styles.section} aria-label={t('Authentication')}>
      <h2 className={styles.title}>{t('Authentication')}</h2>
      <p className={styles.lead}>
        {t(
          'How the connector proves who it is, any one of the ticked ways. It is told in the documentation, and Camunda’s templates ask for it. The values are configuration variables, so no secret stands here.',
        )}
      </p>
      <div className={styles.ways} role="group" aria-label={t('Types of authentication')}>
        {AUTHENTICATIONS.map((type) => (
          <CheckBox
            key={type}
            label={AUTHENTICATION_LABELS[type]}
            checked={ways.some((way) => way.type === type)}
            onChange={(on) => toggle(type, on)}
          />
        ))}
      </div>
      {ways
        .filter(({ type }) => AUTHENTICATION_ROLES[type].length > 0)
        .map((way) => (
          <WayTable key={way.type} connector={connector} about={about} way={way} onEdit={edit} />
        ))}
      {missing.length > 0 && (
        <p className={styles.missing}>
          <span>{t`Not in the configuration yet: ${missing.map(({ config }) => config).join(', ')}.`}</span>
          <Button
            size="small"
            icon={Plus}
            onPress={() =>
              session.edit(t('Create configuration for authentication'), (one) =>
                withMissingEntries(one, about),
              )
            }
          >
            {missing.length === 1 ? t('Create it') : t`Create all ${String(missing.length)}`}
          </Button>
        </p>
      )}
      {ways.length > 0 && connector.actions.length > 0 && (
        <ScopeTable
          actions={connector.actions}
          about={about}
          onScopes={({ key, name }, names) =>
            edit(
              t`Change scopes of ${name}`,
              withScopes(about, connector.actions, key, names),
              `scopes ${key}`,
            )
          }
        />
      )}
      <TextArea
        className={styles.note}
        label={t('What else to know about access')}
        hint={t('Markdown: who grants it, which roles, how long a token lives.')}
        rows={3}
        value={about?.security?.note ?? ''}
        onCommit={(note) =>
          edit(
            t('Change text about access'),
            withSecurity(about, { ways, ...about?.security, note }),
            'access note',
          )
        }
      />
    </section>
  );
}
