import { t } from '../../language/t.ts';
import { Button } from '../Button.tsx';
import { type ChangeLine, ChangeTable, isChanging } from './ChangeTable.tsx';
import { DialogFrame } from '../DialogFrame.tsx';
import { TextArea } from '../fields/TextArea.tsx';

interface PasteTableDialogProps {
  readonly title: string;
  readonly lead: string;
  /** heads of the preview: 'Input', 'Comes from' */
  readonly heads: readonly [name: string, becomes: string];
  readonly text: string;
  /** while nothing was pasted yet; absent where the dialog came with the text */
  readonly onText?: ((text: string) => void) | undefined;
  readonly lines: readonly ChangeLine[];
  /** 'Map 5 inputs' */
  readonly applyLabel: (count: number) => string;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** What the rows of a spreadsheet would do here, before they do. */
export function PasteTableDialog(props: PasteTableDialogProps) {
  const { title, lead, heads, text, onText, lines, applyLabel, onApply, onClose } = props;
  const count = lines.filter(isChanging).length;
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
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button
            kind="primary"
            autoFocus={onText === undefined}
            disabledReason={count > 0 ? null : t('Nothing would change.')}
            onPress={onApply}
          >
            {applyLabel(count)}
          </Button>
        </>
      }
    >
      {onText && (
        <TextArea
          label={t('Rows')}
          mono
          autoFocus
          rows={5}
          value={text}
          onChange={onText}
          hint={t('Copy the rows in your spreadsheet and paste them here. With or without a row of heads.')}
        />
      )}
      {lines.length > 0 && <ChangeTable label={t('What the rows do')} heads={heads} lines={lines} />}
    </DialogFrame>
  );
}

function summary(all: number, count: number, left: number): string {
  const rows = all === 1 ? t('1 row') : t`${all} rows`;
  return left === 0 ? t`${rows}: ${count} to apply.` : t`${rows}: ${count} to apply, ${left} left out.`;
}
