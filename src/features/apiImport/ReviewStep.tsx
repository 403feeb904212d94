import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { connectorNameFrom } from '../../domain/values/names.ts';
import type { PostedDraft } from '../../formats/api/apiProtocol.ts';
import { counted } from '../../language/counted.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { LongProblemList } from '../../ui/LongProblemList.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { type ActionNames } from './actionNames.ts';
import { ActionTable } from './ActionTable.tsx';
import styles from './ReviewStep.module.css';
import { problemRowsOf } from './problemRowsOf.ts';

interface ReviewStepProps {
  readonly draft: PostedDraft;
  readonly name: string;
  readonly nameProblem: string | null;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly names: ActionNames;
  readonly actionProblems: ReadonlyMap<string, string>;
  readonly onActionName: (operation: string, name: string) => void;
  /** an existing connector is updated: its names stay, and this is what changes */
  readonly changes: ReactNode;
}

/** So many events are named. */
const MOST = 30;
/** As high as the list of what does not come over. */
const LIST = 200; // as in ReviewStep.module.css

/** What is made, before it is: names, counts, and all that does not come over. */
export function ReviewStep(props: ReviewStepProps) {
  const { draft, name, nameProblem, taken, onName, changes } = props;
  const isUpdate = changes !== undefined;
  const rows = useMemo(() => problemRowsOf(draft.problems), [draft]);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  // Not while the step is put into the page: to give the focus, all of it would be laid out in the same task.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const suggestion = nameProblem !== null && name !== '' ? connectorNameFrom(name, taken) : null;
  return (
    <>
      {isUpdate ? (
        changes
      ) : (
        <TextField
          label={t('Name of the connector')}
          mono
          inputRef={field}
          isRequired
          value={name}
          onChange={onName}
          error={nameProblem}
          hint={t(
            'Lower-case letters, digits and “-”; up to 26. Tasks call its actions as connector.action.',
          )}
          {...(suggestion !== null && {
            labelEnd: (
              <button type="button" className={`link ${styles.use}`} onClick={() => onName(suggestion)}>
                {t`Use ${suggestion}`}
              </button>
            ),
          })}
        />
      )}
      <section aria-label={t('Actions')} className={styles.part}>
        <h3>
          {t('Actions')} <span className="faint">{numberText(draft.actions.length)}</span>
        </h3>
        <ActionTable
          actions={draft.actions}
          names={props.names}
          problems={props.actionProblems}
          onName={isUpdate ? undefined : props.onActionName}
        />
      </section>
      {draft.events.length > 0 && (
        <section aria-label={t('Events')} className={styles.part}>
          <h3>
            {t('Events')} <span className="faint">{numberText(draft.events.length)}</span>
          </h3>
          <p className="muted">
            {draft.events.slice(0, MOST).join(', ')}
            {draft.events.length > MOST && t` and ${counted(draft.events.length - MOST, 'other')}`}
          </p>
        </section>
      )}
      {rows.length > 0 && (
        <section aria-label={t('What does not come over')} className={styles.part}>
          <h3>
            {t('What does not come over as it is')} <span className="faint">{numberText(rows.length)}</span>
          </h3>
          <div className={styles.problems}>
            <LongProblemList
              id={list}
              rows={rows}
              label={t('What does not come over')}
              current={null}
              height={LIST}
            />
          </div>
        </section>
      )}
    </>
  );
}
