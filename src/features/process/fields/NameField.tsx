import { useId } from 'react';
import { t } from '../../../language/t.ts';
import { useDraft } from '../../../ui/fields/useDraft.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onName: (name: string) => void;
  /** whether another row has the name */
  readonly refuse: (name: string) => boolean;
  /** left without a name */
  readonly onLeave?: () => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** The name of a free row, as a cell that looks like text until it is used. */
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
  const list = useId();
  const { text, setText, commit, restore, isDirty } = useDraft(value, (typed) => {
    const name = typed.trim();
    if (name === '' || name === value || refuse(name)) onLeave?.();
    else onName(name);
  });
  const taken = isDirty && text.trim() !== value && refuse(text.trim());
  return (
    <div role="cell">
      <input
        className={styles.field}
        aria-label={label}
        aria-invalid={taken || undefined}
        title={taken ? t('There is a row of that name.') : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        data-new-row={onLeave === undefined ? undefined : ''}
        list={suggestions.length > 0 ? list : undefined}
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
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
