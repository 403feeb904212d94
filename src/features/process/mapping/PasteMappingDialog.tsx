import { useMemo, useState } from 'react';
import { t } from '../../../language/t.ts';
import { countedRows } from './countedRows.ts';
import { readTable, type Table } from '../../../formats/table/readTable.ts';
import type { ChangeLine } from '../../../ui/table/ChangeTable.tsx';
import { PasteTableDialog } from '../../../ui/table/PasteTableDialog.tsx';

interface PasteMappingDialogProps {
  readonly one: 'input' | 'output';
  readonly heads: readonly [string, string];
  /** '' where the dialog is to ask for it */
  readonly text: string;
  /** what each row would do, and the step that does it */
  readonly plan: (table: Table) => { readonly lines: readonly ChangeLine[]; readonly apply: () => void };
  readonly onClose: () => void;
}

const WORDS = {
  input: {
    title: t('Paste inputs'),
    lead: t('Each row names the input and says where it comes from. Nothing changes before you say so.'),
  },
  output: {
    title: t('Paste outputs'),
    lead: t('Each row names the output and says where it goes. Nothing changes before you say so.'),
  },
} as const;

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
      {...WORDS[one]}
      heads={heads}
      text={text}
      onText={asks ? setTyped : undefined}
      lines={lines}
      applyLabel={(count) => t`Map ${countedRows(count, one)}`}
      onApply={() => {
        onClose();
        apply();
      }}
      onClose={onClose}
    />
  );
}
