import type { JsonValue } from '../../domain/values/json.ts';
import { literalText, parseLiteral, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { tipWhenCut } from '../../ui/tip.ts';
import { useDraft } from '../../ui/fields/useDraft.ts';
import styles from './Cells.module.css';

interface DefaultCellProps {
  readonly type: string;
  readonly value: JsonValue | undefined;
  readonly onCommit: (value: JsonValue | undefined) => void;
}

const BOOLEANS = [
  { value: '', label: '–' },
  { value: 'true', label: 'true' },
  { value: 'false', label: 'false' },
];
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/**
 * The default of a parameter, typed as its type has it. What cannot be a value of the type is kept as text:
 * it is a problem to mend, not something to lose.
 */
export function DefaultCell({ type, value, onCommit }: DefaultCellProps) {
  const text = value === undefined ? '' : literalText(value);
  if (typeKind(type) === 'bool' && (value === undefined || typeof value === 'boolean')) {
    return (
      <Select
        size="cell"
        data-cell
        aria-label={t('Default')}
        value={text}
        choices={BOOLEANS}
        onChange={(chosen) => onCommit(chosen === '' ? undefined : chosen === 'true')}
      />
    );
  }
  return (
    <DefaultInput
      // another kind of field is another field: what was typed in the old one is committed by leaving it
      key={inputType(type, text)}
      kind={inputType(type, text)}
      text={text}
      onCommit={(typed) => onCommit(typed === '' ? undefined : (parseLiteral(typed, type) ?? typed))}
    />
  );
}

// A date picker cannot show what is no date, so such a text gets a text field until it is one.
function inputType(type: string, text: string): 'text' | 'date' | 'datetime-local' {
  if (type === 'date' && (text === '' || DATE.test(text))) return 'date';
  if (type === 'datetime' && (text === '' || DATE_TIME.test(text))) return 'datetime-local';
  return 'text';
}

interface DefaultInputProps {
  readonly kind: 'text' | 'date' | 'datetime-local';
  readonly text: string;
  readonly onCommit: (text: string) => void;
}

function DefaultInput({ kind, text, onCommit }: DefaultInputProps) {
  const draft = useDraft(text, (typed) => onCommit(kind === 'datetime-local' ? withSeconds(typed) : typed));
  return (
    <input
      data-cell
      type={kind}
      step={kind === 'datetime-local' ? 1 : undefined}
      aria-label={t('Default')}
      className={styles.default}
      data-empty={draft.text === '' || undefined}
      value={draft.text}
      placeholder="–"
      autoComplete="off"
      spellCheck={false}
      {...tipWhenCut(draft.text)}
      onChange={(event) => draft.setText(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !draft.isDirty) return;
        event.stopPropagation();
        draft.restore();
      }}
    />
  );
}

// Browsers leave the seconds out when they are zero; engines want them.
function withSeconds(text: string): string {
  return /T\d\d:\d\d$/.test(text) ? `${text}:00` : text;
}
