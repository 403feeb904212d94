import { useState } from 'react';
import { counted } from '../../../domain/values/counted.ts';
import { unfit } from '../../../domain/mapping/editInputs.ts';
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
      title="Set to a value"
      size="small"
      lead={`The same for ${counted(rows.length, 'input')}, in the type of each.`}
      onClose={onClose}
      onSubmit={() => onValue(text)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Set
          </Button>
        </>
      }
    >
      <TextField
        label="Value"
        mono
        autoFocus
        value={text}
        onChange={setText}
        hint={
          first === undefined
            ? undefined
            : `Not of the type of ${first}${more.length === 0 ? '' : ` and ${counted(more.length, 'other')}`}: there it will be a problem.`
        }
      />
    </DialogFrame>
  );
}
