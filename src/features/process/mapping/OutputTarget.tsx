import { useId } from 'react';
import { variableNameProblem } from '../../../domain/values/names.ts';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import styles from '../fields/source.module.css';
import { RowNote } from './RowNote.tsx';
import { Suggest } from '../fields/Suggest.tsx';
import { NEW, newVariableSuggestion, VARIABLE, variableSuggestions } from './variableSuggestions.tsx';
import { useRefused } from '../../../ui/fields/useRefused.ts';

interface OutputTargetProps {
  /** the output's name: what the control is called */
  readonly name: string;
  readonly type: string;
  readonly variable: string | null;
  readonly entry: MappingEntry | null;
  readonly variables: readonly Variable[];
  readonly auto: boolean;
  readonly bad: boolean;
  readonly onVariable: (variable: string | null) => void;
  readonly onNewVariable: (name: string) => void;
}

/** The variable an output goes to; a name nobody has yet becomes a new variable. */
export function OutputTarget(props: OutputTargetProps) {
  const { name, type, variable, variables, auto, bad, onVariable, onNewVariable } = props;
  const id = useId();
  const keepAs = `outputs ${name}`;
  const refused = useRefused(keepAs);
  const choose = (text: string): string | null => {
    const wanted = text.trim();
    const known = variables.some((one) => one.name === wanted);
    if (wanted === '') onVariable(null);
    else if (known) onVariable(wanted);
    else {
      const why = variableNameProblem(wanted);
      if (why !== null) return why;
      onNewVariable(wanted);
    }
    return null;
  };
  const state = refused || bad ? 'bad' : variable === null ? 'none' : undefined;
  return (
    <>
      <div className={styles.src} data-state={state}>
        {variable !== null && (
          <span className={styles.kind} aria-hidden>
            x
          </span>
        )}
        <div className={styles.field} data-chip={variable === null || refused ? undefined : ''}>
          <Suggest
            label={name}
            keepAs={keepAs}
            value={variable ?? ''}
            placeholder={t('Not kept')}
            invalid={state === 'bad'}
            describedBy={refused ? id : undefined}
            suggest={(typed) => [
              ...variableSuggestions({ type, variables, typed }),
              ...newVariableSuggestion(typed, variables),
            ]}
            onText={choose}
            onPick={({ key }) => {
              if (key.startsWith(NEW)) onNewVariable(key.slice(NEW.length));
              else onVariable(key.slice(VARIABLE.length));
            }}
          />
          {variable !== null && !refused && (
            <span className={styles.chip} aria-hidden>
              {variable}
            </span>
          )}
        </div>
        {auto && <span className={styles.auto}>{t('auto')}</span>}
      </div>
      {refused && <RowNote id={id} message={refused.why} severity="error" />}
    </>
  );
}
