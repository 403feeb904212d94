import { useState } from 'react';
import { unfit } from '../../../domain/mapping/editInputs.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { DialogFrame } from '../../../ui/DialogFrame.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import type { MappingRow } from './useFilteredRows.ts';

interface ValueDialogProps {
  readonly rows: readonly MappingRow[];
  readonly onValue: (text: string) => void;
  readonly onClose: () => void;
}

/** One value for all picked inputs. */
export function ValueDialog({ rows, onValue, onClose }: ValueDialogProps) {
  const [text, setText] = useState('');
  const [first, ...more] = text === '' ? [] : unfit(rows, text);
  return (
    <DialogFrame
      title={t('Set to a value')}
      size="small"
      lead={t`The same for ${counted(rows.length, 'input')}, in the type of each.`}
      onClose={onClose}
      onSubmit={() => onValue(text)}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('Set')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Value')}
        mono
        autoFocus
        value={text}
        onChange={setText}
        hint={
          first === undefined
            ? undefined
            : more.length === 0
              ? t`Not of the type of ${first}: there it will be a problem.`
              : t`Not of the type of ${first} and ${counted(more.length, 'other')}: there it will be a problem.`
        }
      />
    </DialogFrame>
  );
}
