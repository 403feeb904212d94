import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../../language/t.ts';
import { type Commit, useDraft } from '../../../ui/fields/useDraft.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { nameInList } from './nameInList.ts';
import styles from './NameField.module.css';

const TAKEN = t('There is a row of that name.');

interface NameFieldProps {
  readonly label: string;
  /** the table it is a row of: a refused name is kept for it */
  readonly list: string;
  readonly value: string;
  /** a sentence where the name cannot be taken */
  readonly onName: Commit;
  /** whether another row has the name */
  readonly refuse: (name: string) => boolean;
  /** left without a name */
  readonly onLeave?: () => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** The name of a free row, as a cell that looks like text until it is used. One that is refused stays, with the reason. */
export function NameField(props: NameFieldProps) {
  const {
    label,
    value,
    onName,
    refuse,
    onLeave,
    suggestions = [],
    placeholder = t('Name'),
    autoFocus,
  } = props;
  const id = useId();
  const take = (typed: string): string | null => {
    const name = typed.trim();
    if (name === '' || name === value) onLeave?.();
    else if (refuse(name)) return TAKEN;
    else return onName(name) ?? null;
    return null;
  };
  const keepAs = nameInList(props.list, value);
  const { text, setText, commit, restore, isDirty, refusal } = useDraft(value, take, { keepAs });
  const isTaken = isDirty && text.trim() !== value && refuse(text.trim());
  const problem = refusal ?? (isTaken ? TAKEN : null);
  return (
    <>
      <div role="cell">
        <input
          className={styles.field}
          aria-label={label}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-note`}
          data-refused={refusal === null ? undefined : keepAs}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          data-new-row={onLeave === undefined ? undefined : ''}
          list={suggestions.length > 0 ? id : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (isDirty) commit();
            else onLeave?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              if (isDirty) commit();
              else onLeave?.();
            }
            if (event.key !== 'Escape' || (!isDirty && !onLeave)) return;
            event.stopPropagation();
            restore();
            onLeave?.();
          }}
        />
        {suggestions.length > 0 && (
          <datalist id={id}>
            {suggestions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
      </div>
      {problem !== null && (
        <div role="cell" className={styles.whole}>
          <p id={`${id}-note`} className={styles.note}>
            <Icon of={CircleAlert} size={14} />
            <span>{problem}</span>
          </p>
        </div>
      )}
    </>
  );
}
