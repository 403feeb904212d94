import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { versionChanges } from '../../../domain/versions/versionChanges.ts';
import { groupedChanges } from '../../../domain/versions/definitionChange.ts';
import { t } from '../../../language/t.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import styles from './TaskVersion.module.css';

interface WhatIsNewProps {
  readonly from: CatalogueConnector;
  readonly to: CatalogueConnector;
}

/** More would push the mapping out of sight; the connector's page has them all. */
const MOST = 12;

/** The differences of two versions, what breaks first. Folded until it is asked for. */
export function WhatIsNew({ from, to }: WhatIsNewProps) {
  const [isOpen, setOpen] = useOwnState(false);
  const changes = useMemo(() => versionChanges(from, to), [from, to]);
  const groups = useMemo(() => groupedChanges(changes), [changes]);
  if (changes.length === 0) return null;
  const summary = groups.map(({ id, changes: of }) => `${of.length} ${WORDS[id]}`).join(', ');
  let left = MOST;
  return (
    <details className={styles.changes} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon of={ChevronRight} size={14} />
        <span>
          {t('What is different')} <span className={styles.quiet}>{summary}</span>
        </span>
      </summary>
      {isOpen &&
        groups.map(({ id, title, changes: of }) => {
          const shown = of.slice(0, Math.max(0, left));
          left -= shown.length;
          return (
            shown.length > 0 && (
              <div key={id} data-group={id}>
                <h4>{title}</h4>
                <ul>
                  {shown.map(({ message, path, kind }) => (
                    <li key={`${kind} ${path.join('/')} ${message}`}>{message}</li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      {isOpen && changes.length > MOST && <p>{t`And ${changes.length - MOST} more.`}</p>}
    </details>
  );
}

const WORDS = {
  breaking: t('breaking'),
  new: t('new'),
  changed: t('changed'),
  texts: t('of texts'),
} as const;
