import { useMemo, type ComponentType } from 'react';
import { tasksAndProcesses } from '../../domain/versions/connectorUses.ts';
import { groupedChanges, weightOf } from '../../domain/versions/definitionChange.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { usesReached } from '../../domain/versions/usesReached.ts';
import type { PostedDraft } from '../../formats/api/apiProtocol.ts';
import { counted } from '../../language/counted.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { brokenTasks } from './brokenTasks.ts';
import styles from './ReviewStep.module.css';
import { useTaskUses } from './useTaskUses.ts';

const ASKS = {
  breaking: t('Some of it breaks tasks that use the connector: its next version is a major one.'),
  compatible: t('Tasks that use the connector go on as they are: its next version is a minor one.'),
  text: t('Nothing but texts changes.'),
} as const;

/** So many of a group are drawn; the compare view of the versions has them all. */
const MOST = 200;

/** What shows the tasks of a change; whoever follows a link would leave the review. */
export type AffectedTasksPart = ComponentType<{
  readonly tasks: readonly TaskUse[];
  readonly isPlain: true;
}>;

interface DraftChangesProps {
  readonly draft: PostedDraft;
  /** of the connector, as it is now */
  readonly name: string;
  readonly AffectedTasks: AffectedTasksPart;
}

/** What an update changes in the connector, what breaks first, with the tasks each change is of concern to. */
export function DraftChanges({ draft: { changes, gone }, name, AffectedTasks }: DraftChangesProps) {
  const weight = weightOf(changes);
  const uses = useTaskUses();
  const broken = useMemo(() => brokenTasks(uses ?? [], name, changes), [uses, name, changes]);
  return (
    <section aria-label={t('What changes')} className={styles.part}>
      <h3>
        {t('What changes')} <span className="faint">{numberText(changes.length)}</span>
      </h3>
      {weight === null ? (
        <p className="muted">{t('The connector says what the description says. Nothing changes.')}</p>
      ) : (
        <p className="muted">{ASKS[weight]}</p>
      )}
      {broken.length > 0 && (
        <Banner tone="warn" title={t`What breaks concerns ${tasksAndProcesses(broken)}`}>
          {t('Tasks stay on the version they have: look at these when you upgrade them.')}
        </Banner>
      )}
      {gone.length > 0 && (
        <Banner
          tone="warn"
          title={t`${counted(gone.length, 'action')} not in the description any more: left out of the connector`}
        >
          {gone
            .slice(0, 20)
            .map(({ name }) => name)
            .join(', ')}
          {gone.length > 20 && t` and ${counted(gone.length - 20, 'other')}`}
        </Banner>
      )}
      {weight !== null && (
        <div className={styles.changes} role="group" aria-label={t('Changes')}>
          {groupedChanges(changes).map((group) => (
            <section key={group.id} data-group={group.id} aria-label={group.title}>
              <h4>
                {group.title} <span className="faint">{numberText(group.changes.length)}</span>
              </h4>
              <ul>
                {group.changes.slice(0, MOST).map((change, index) => (
                  <li key={index}>
                    {change.message}
                    {uses && change.reaches && (
                      <>
                        {' '}
                        <AffectedTasks isPlain tasks={usesReached(uses, name, change.reaches)} />
                      </>
                    )}
                  </li>
                ))}
                {group.changes.length > MOST && (
                  <li className="faint">{t`and ${counted(group.changes.length - MOST, 'other')}`}</li>
                )}
              </ul>
            </section>
          ))}
        </div>
      )}
    </section>
  );
}
