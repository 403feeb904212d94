import { useMemo, useState } from 'react';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { ParameterPatch } from '../../domain/connector/editConnector.ts';
import { type PastedParameter, pastedParameters } from '../../domain/connector/pasteParameters.ts';
import { literalText } from '../../domain/connector/types.ts';
import { readTable } from '../../formats/table/readTable.ts';
import { counted } from '../../language/counted.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { PasteTableDialog } from '../../ui/table/PasteTableDialog.tsx';

interface PasteParametersDialogProps {
  /** 'Input parameters' */
  readonly title: string;
  readonly parameters: readonly Parameter[];
  /** '' where the dialog is to ask for it */
  readonly text: string;
  readonly onApply: (lines: readonly PastedParameter[]) => void;
  readonly onClose: () => void;
}

/** A table from a spreadsheet, as the parameters that it makes. Loaded when somebody pastes. */
export default function PasteParametersDialog(props: PasteParametersDialogProps) {
  const { title, parameters, onApply, onClose } = props;
  const [typed, setTyped] = useState('');
  const asks = props.text === '';
  const text = asks ? typed : props.text;
  const lines = useMemo(
    () => (text.trim() === '' ? [] : pastedParameters(readTable(text), parameters)),
    [text, parameters],
  );
  return (
    <PasteTableDialog
      title={t`Paste ${inSentence(title)}`}
      lead={t('Columns: name, type, required, default, description; in any order with a row of heads.')}
      heads={[t('Name'), t('Becomes')]}
      text={text}
      onText={asks ? setTyped : undefined}
      lines={lines.map(({ name, patch, state, note }) => ({ name, state, note, becomes: words(patch) }))}
      applyLabel={(count) => t`Take ${counted(count, 'parameter')}`}
      onApply={() => onApply(lines)}
      onClose={onClose}
    />
  );
}

function words({ type, required, value, description }: ParameterPatch): string {
  const parts = [
    type,
    required === true && t('required'),
    value !== undefined && value !== null && `= ${literalText(value)}`,
    description !== undefined && t`“${description}”`,
  ];
  return parts.filter((part) => part !== undefined && part !== false).join(', ');
}
