import { ArrowDownToLine } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { counted } from '../../../domain/values/counted.ts';
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
    run(filled.length === 1 ? `Clear ${filled[0]?.name ?? ''}` : label('Clear', filled.length), edits);
  };
  const fillDown = (picked: readonly InputRow[]) => {
    if (picked.length > 1) run(label('Fill down', picked.length - 1), filledDown(picked));
    else toast({ message: 'Select the row to fill from and the rows under it first.' });
  };
  const plan = useCallback(
    (table: Table, from: readonly string[]) => {
      const lines = pastedInputs(table, { rows, from, variables, target });
      const edits = pastedEdits(lines);
      return {
        lines: lines.map(({ entry, ...line }) => ({ ...line, becomes: entryWords(entry) })),
        apply: () => run(label('Paste', edits.size), edits),
      };
    },
    [rows, variables, target, run],
  );
  const table = useRowsTable('input', ['Input', 'Comes from'], copiedInputs, plan);
  const commands = (picked: readonly InputRow[]): readonly RowsCommand[] => {
    const count = picked.length;
    const named = byName(picked, variables);
    const defaults = toDefaults(picked, target);
    return [
      {
        id: 'fill',
        short: 'Fill down',
        label: 'Fill down',
        keys: 'Mod+D',
        icon: ArrowDownToLine,
        disabledReason: count > 1 ? null : 'Select rows under it as well.',
        run: () => fillDown(picked),
      },
      {
        id: 'name',
        short: 'By name',
        label: 'Map by name',
        disabledReason: named.size > 0 ? null : 'No variable is called like one of these.',
        run: () => run(label('Map by name:', named.size), named),
      },
      {
        id: 'clear',
        short: 'Clear',
        label: 'Clear the selected inputs',
        keys: 'Delete',
        disabledReason: picked.some(({ entry }) => entry !== null) ? null : 'Nothing is mapped.',
        run: () => clear(picked),
      },
      { id: 'value', label: 'Set to a value…', run: () => setValueFor(picked) },
      {
        id: 'default',
        label: 'Set to the default',
        disabledReason: defaults.size > 0 ? null : 'None of these has a default.',
        run: () => run(label('Set the default of', defaults.size), defaults),
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
              run(label('Set', valueFor.length), toValue(valueFor, text));
            }}
          />
        )}
        {table.dialog}
      </>
    ),
  };
}

function label(verb: string, count: number): string {
  return `${verb} ${counted(count, 'input')}`;
}
