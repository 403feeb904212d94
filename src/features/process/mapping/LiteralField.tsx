import type { Parameter } from '../../../domain/connector/connector.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { literalText, typeKind, valueProblem } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import { JsonValueDialog } from '../fields/JsonValueDialog.tsx';
import { allowedValues } from './mappingSource.ts';
import styles from '../fields/source.module.css';
import { useOwner } from '../../../ui/OwnerContext.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';

export interface LiteralFieldProps {
  readonly label: string;
  readonly type: string;
  readonly parameter: Pick<Parameter, 'model'> | null;
  readonly value: JsonValue | undefined;
  /** undefined: no value */
  readonly onValue: (value: JsonValue | undefined) => void;
}

/** Which editor of its own a type has; null: it is typed as text. */
export function literalEditor(
  type: string,
  parameter: Pick<Parameter, 'model'> | null,
  value: JsonValue | undefined,
): 'choice' | 'date' | 'datetime' | 'json' | null {
  if (allowedValues(parameter).length > 0 || type === 'boolean') return 'choice';
  if (typeof value === 'object') return 'json';
  const fits = value === undefined || value === '' || valueProblem(value, type) === null;
  if (type === 'date' || (type === 'datetime' && !hasZone(value))) return fits ? type : null;
  return typeKind(type) === 'struct' && fits ? 'json' : null;
}

/** A literal of the parameter's type. Only for types that `literalEditor` knows one for. */
export function LiteralField(props: LiteralFieldProps) {
  const { label, type, parameter, value, onValue } = props;
  const editor = literalEditor(type, parameter, value);
  const owner = useOwner();
  if (editor === 'choice') return <ChoiceField {...props} />;
  if (editor === 'json') return <JsonField label={label} value={value} onValue={onValue} />;
  const text = value === undefined ? '' : literalText(value);
  return (
    <input
      key={`${owner ?? ''} ${text}`}
      type={editor === 'date' ? 'date' : 'datetime-local'}
      step={editor === 'date' ? undefined : 1}
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => {
        // The browser gives no text for half a date: what was there must not be cleared by it, and it cannot be kept.
        if (event.target.validity.badInput) {
          event.target.value = text;
          toast({
            message:
              text === ''
                ? t`${label}: half a date was not taken.`
                : t`${label}: half a date was not taken. It stays ${text}.`,
            tone: 'warn',
            about: `half a date ${label}`,
          });
          return;
        }
        const typed = withSeconds(event.target.value, type);
        if (typed !== text) onValue(typed === '' ? undefined : typed);
      }}
    />
  );
}

function ChoiceField({ label, type, parameter, value, onValue }: LiteralFieldProps) {
  const allowed = allowedValues(parameter);
  const values = allowed.length > 0 ? allowed : type === 'boolean' ? [true, false] : [];
  const current = value === undefined ? '' : JSON.stringify(value);
  const known = current === '' || values.some((one) => JSON.stringify(one) === current);
  return (
    <select
      aria-label={label}
      value={current}
      onChange={(event) => {
        const picked = values.find((one) => JSON.stringify(one) === event.target.value);
        onValue(event.target.value === '' ? undefined : (picked ?? value));
      }}
    >
      <option value="">{t('Choose…')}</option>
      {!known && value !== undefined && (
        <option value={current}>{t`${literalText(value)} (not allowed)`}</option>
      )}
      {values.map((one) => (
        <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
          {literalText(one)}
        </option>
      ))}
    </select>
  );
}

function JsonField({ label, value, onValue }: Pick<LiteralFieldProps, 'label' | 'value' | 'onValue'>) {
  const [open, setOpen] = useOwnState(false);
  return (
    <>
      <button type="button" className={styles.value} aria-label={label} onClick={() => setOpen(true)}>
        {value === undefined ? t('Edit as JSON…') : JSON.stringify(value)}
      </button>
      {open && (
        <JsonValueDialog
          title={label}
          value={value}
          onClose={() => setOpen(false)}
          onValue={(next) => {
            setOpen(false);
            onValue(next);
          }}
        />
      )}
    </>
  );
}

function hasZone(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /[+-]\d{2}:\d{2}$/.test(value);
}

/** The browser leaves out seconds that are zero; engines want them. */
function withSeconds(text: string, type: string): string {
  return type === 'datetime' && /T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
}
