import { Check, CircleAlert, Minus, RefreshCw, type LucideIcon } from 'lucide-react';
import { Button } from './Button.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { Icon } from './Icon.tsx';
import styles from './PasteTableDialog.module.css';
import { TextArea } from './TextArea.tsx';

export interface PastedLine {
  readonly name: string;
  /** what it will be */
  readonly becomes: string;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  /** why it cannot be, or what to look at */
  readonly note?: string | undefined;
}

interface PasteTableDialogProps {
  readonly title: string;
  readonly lead: string;
  /** heads of the preview: 'Input', 'Comes from' */
  readonly heads: readonly [name: string, becomes: string];
  readonly text: string;
  /** while nothing was pasted yet; absent where the dialog came with the text */
  readonly onText?: ((text: string) => void) | undefined;
  readonly lines: readonly PastedLine[];
  /** 'Map 5 inputs' */
  readonly applyLabel: (count: number) => string;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

const STATES: Readonly<Record<PastedLine['state'], { readonly label: string; readonly icon: LucideIcon }>> = {
  new: { label: 'New', icon: Check },
  changed: { label: 'Changes', icon: RefreshCw },
  same: { label: 'Same as now', icon: Minus },
  refused: { label: 'Left out', icon: CircleAlert },
};

/** What the rows of a spreadsheet would do here, before they do. */
export function PasteTableDialog(props: PasteTableDialogProps) {
  const { title, lead, heads, text, onText, lines, applyLabel, onApply, onClose } = props;
  const count = lines.filter(({ state }) => state === 'new' || state === 'changed').length;
  const left = lines.filter(({ state }) => state === 'refused').length;
  return (
    <DialogFrame
      title={title}
      lead={lead}
      size="large"
      onClose={onClose}
      footer={
        <>
          <p role="status">{lines.length > 0 && summary(lines.length, count, left)}</p>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            autoFocus={onText === undefined}
            disabledReason={count > 0 ? null : 'Nothing would change.'}
            onPress={onApply}
          >
            {applyLabel(count)}
          </Button>
        </>
      }
    >
      {onText && (
        <TextArea
          label="Rows"
          mono
          autoFocus
          rows={5}
          value={text}
          onChange={onText}
          hint="Copy the rows in your spreadsheet and paste them here. With or without a row of heads."
        />
      )}
      {lines.length > 0 && (
        <table className={styles.table} aria-label="What the rows do">
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, becomes, state, note }, index) => (
              <tr key={index} data-state={state}>
                <th scope="row">{name === '' ? '–' : name}</th>
                <td className={styles.becomes}>{becomes}</td>
                <td>
                  <span className={styles.state}>
                    <Icon of={STATES[state].icon} size={14} />
                    {STATES[state].label}
                  </span>
                  {note !== undefined && <span className={styles.note}>{note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DialogFrame>
  );
}

function summary(all: number, count: number, left: number): string {
  const rows = all === 1 ? '1 row' : `${all} rows`;
  return `${rows}: ${count} to apply${left === 0 ? '' : `, ${left} left out`}.`;
}
