import type { Action } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { scopesOf } from '../../domain/connector/connectorSecurity.ts';
import { t } from '../../language/t.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './Authentication.module.css';

interface ScopeTableProps {
  readonly actions: readonly Action[];
  readonly about: ConnectorAbout | undefined;
  readonly onScopes: (action: Action, names: readonly string[]) => void;
}

/** What each action has to be allowed. */
export function ScopeTable({ actions, about, onScopes }: ScopeTableProps) {
  return (
    <table className={styles.table} aria-label={t('Scopes')}>
      <caption>{t('Scopes')}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('Action')}</th>
          <th scope="col">{t('Scopes')}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.key}>
            <th scope="row" className={styles.code}>
              {action.name}
            </th>
            <td colSpan={2}>
              <TextField
                label={t`Scopes of ${action.name}`}
                hideLabel
                mono
                placeholder={t('None. Several with a space between them')}
                value={scopesOf(about, action).join(' ')}
                onCommit={(text) => onScopes(action, scopesFrom(text))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A scope has no spaces and no commas, whichever people set between them. */
function scopesFrom(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/))].filter((name) => name !== '');
}
