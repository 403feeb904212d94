import { useMemo, useState } from 'react';
import { counted } from '../../../domain/values/counted.ts';
import { readTable, type Table } from '../../../formats/table/readTable.ts';
import type { ChangeLine } from '../../../ui/table/ChangeTable.tsx';
import { PasteTableDialog } from '../../../ui/table/PasteTableDialog.tsx';

interface PasteMappingDialogProps {
  readonly one: string;
  readonly heads: readonly [string, string];
  /** '' where the dialog is to ask for it */
  readonly text: string;
  /** what each row would do, and the step that does it */
  readonly plan: (table: Table) => { readonly lines: readonly ChangeLine[]; readonly apply: () => void };
  readonly onClose: () => void;
}

/** A table from a spreadsheet, as the mapping that it makes. Loaded when somebody pastes. */
export default function PasteMappingDialog(props: PasteMappingDialogProps) {
  const { one, heads, plan, onClose } = props;
  const [typed, setTyped] = useState('');
  const asks = props.text === '';
  const text = asks ? typed : props.text;
  const table = useMemo(() => (text.trim() === '' ? [] : readTable(text)), [text]);
  const { lines, apply } = useMemo(() => plan(table), [plan, table]);
  return (
    <PasteTableDialog
      title={`Paste ${one}s`}
      lead={`Each row names the ${one} and says where it ${one === 'output' ? 'goes' : 'comes from'}. Nothing changes before you say so.`}
      heads={heads}
      text={text}
      onText={asks ? setTyped : undefined}
      lines={lines}
      applyLabel={(count) => `Map ${counted(count, one)}`}
      onApply={() => {
        onClose();
        apply();
      }}
      onClose={onClose}
    />
  );
}
