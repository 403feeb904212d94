import { ArrowDownToLine } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import {
  byName,
  filledDown,
  type InputEdits,
  mapInputs,
  toDefaults,
  toValue,
} from '../../../domain/mapping/editInputs.ts';
import type { InputRow } from '../../../domain/mapping/mapping.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import type { Table } from '../../../formats/table/readTable.ts';
import { copiedInputs } from './copiedRows.ts';
import { entryWords, pastedEdits, pastedInputs } from './pasteMapping.ts';
import type { RowsCommand } from './SelectedRowsBar.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useRowsTable } from './useRowsTable.tsx';
import { ValueDialog } from './ValueDialog.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';

interface ManyInputs {
  readonly commands: (rows: readonly InputRow[]) => readonly RowsCommand[];
  readonly clear: (rows: readonly InputRow[]) => void;
  readonly fillDown: (rows: readonly InputRow[]) => void;
  /** @param text '' asks for it */
  readonly paste: (text: string, from: readonly InputRow[]) => void;
  readonly dialogs: ReactNode;
}

/** What is done with several inputs of a task at once, each as one step. */
export function useManyInputs(
  elementId: string,
  rows: readonly InputRow[],
  variables: readonly Variable[],
): ManyInputs {
  const { editor, target } = useSession();
  const [valueFor, setValueFor] = useOwnState<readonly InputRow[] | null>(null);
  const run = useCallback(
    (label: string, edits: InputEdits) => {
      const before = editor.view(elementId)?.data ?? {};
      const data = mapInputs(before, edits);
      if (data !== before) editor.setData(new Map([[elementId, data]]), label);
    },
    [editor, elementId],
  );
  const clear = (picked: readonly InputRow[]) => {
    const filled = picked.filter(({ entry }) => entry !== null);
    const edits = new Map(filled.map(({ name }) => [name, null]));
    run(t`Clear ${filled.length === 1 ? (filled[0]?.name ?? '') : inputs(filled.length)}`, edits);
  };
  const fillDown = (picked: readonly InputRow[]) => {
    if (picked.length > 1) run(t`Fill down ${inputs(picked.length - 1)}`, filledDown(picked));
    else toast({ message: t('Select the row to fill from and the rows under it first.') });
  };
  const plan = useCallback(
    (table: Table, from: readonly string[]) => {
      const lines = pastedInputs(table, { rows, from, variables, target });
      const edits = pastedEdits(lines);
      return {
        lines: lines.map(({ entry, ...line }) => ({ ...line, becomes: entryWords(entry) })),
        apply: () => run(t`Paste ${inputs(edits.size)}`, edits),
      };
    },
    [rows, variables, target, run],
  );
  const table = useRowsTable('input', [t('Input'), t('Comes from')], copiedInputs, plan);
  const commands = (picked: readonly InputRow[]): readonly RowsCommand[] => {
    const count = picked.length;
    const named = byName(picked, variables);
    const defaults = toDefaults(picked, target);
    return [
      {
        id: 'fill',
        short: t('Fill down'),
        label: t('Fill down'),
        keys: 'Mod+D',
        icon: ArrowDownToLine,
        disabledReason: count > 1 ? null : t('Select rows under it as well.'),
        run: () => fillDown(picked),
      },
      {
        id: 'name',
        short: t('By name'),
        label: t('Map by name'),
        disabledReason: named.size > 0 ? null : t('No variable is called like one of these.'),
        run: () => run(t`Map by name: ${inputs(named.size)}`, named),
      },
      {
        id: 'clear',
        short: t('Clear'),
        label: t('Clear the selected inputs'),
        keys: 'Delete',
        disabledReason: picked.some(({ entry }) => entry !== null) ? null : t('Nothing is mapped.'),
        run: () => clear(picked),
      },
      { id: 'value', label: t('Set to a value…'), run: () => setValueFor(picked) },
      {
        id: 'default',
        label: t('Set to the default'),
        disabledReason: defaults.size > 0 ? null : t('None of these has a default.'),
        run: () => run(t`Set the default of ${inputs(defaults.size)}`, defaults),
      },
      ...table.commands(picked),
    ];
  };
  return {
    commands,
    clear,
    fillDown,
    paste: table.paste,
    dialogs: (
      <>
        {valueFor && (
          <ValueDialog
            rows={valueFor}
            onClose={() => setValueFor(null)}
            onValue={(text) => {
              setValueFor(null);
              run(t`Set ${inputs(valueFor.length)}`, toValue(valueFor, text));
            }}
          />
        )}
        {table.dialog}
      </>
    ),
  };
}

function inputs(count: number): string {
  return counted(count, 'input');
}
