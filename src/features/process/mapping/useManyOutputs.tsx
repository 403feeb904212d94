import { type ReactNode, useCallback } from 'react';
import { mapOutputs, outputsByName } from '../../../domain/mapping/editOutputs.ts';
import { type OutputRow, setOutputEntry } from '../../../domain/mapping/mapping.ts';
import type { ElementData, Variable } from '../../../domain/process/process.ts';
import type { Table } from '../../../formats/table/readTable.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import { copiedOutputs } from './copiedRows.ts';
import { pastedOutputs, pastedTargets } from './pasteOutputs.ts';
import type { RowsCommand } from './SelectedRowsBar.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useRowsTable } from './useRowsTable.tsx';

interface ManyOutputs {
  readonly commands: (rows: readonly OutputRow[]) => readonly RowsCommand[];
  readonly clear: (rows: readonly OutputRow[]) => void;
  readonly paste: (text: string, from: readonly OutputRow[]) => void;
  readonly dialogs: ReactNode;
}

/** What is done with several outputs of a task at once, each as one step. */
export function useManyOutputs(
  elementId: string,
  rows: readonly OutputRow[],
  variables: readonly Variable[],
): ManyOutputs {
  const { editor } = useSession();
  const run = useCallback(
    (label: string, edit: (data: ElementData) => ElementData) => {
      const before = editor.view(elementId)?.data ?? {};
      const data = edit(before);
      if (data !== before) editor.setData(new Map([[elementId, data]]), label);
    },
    [editor, elementId],
  );
  const clear = (picked: readonly OutputRow[]) => {
    const kept = picked.flatMap(({ variable }) => variable ?? []);
    if (kept.length > 0) run(t`Clear ${outputs(kept.length)}`, (data) => kept.reduce(withoutEntry, data));
  };
  const plan = useCallback(
    (table: Table, from: readonly string[]) => {
      const lines = pastedOutputs(table, rows, from, variables);
      const edits = pastedTargets(lines);
      return {
        lines: lines.map(({ variable, ...line }) => ({ ...line, becomes: variable ?? t('Not kept') })),
        apply: () => run(t`Paste ${outputs(edits.size)}`, (data) => mapOutputs(data, edits)),
      };
    },
    [rows, variables, run],
  );
  const table = useRowsTable('output', [t('Output'), t('Goes to')], copiedOutputs, plan);
  const commands = (picked: readonly OutputRow[]): readonly RowsCommand[] => {
    const named = outputsByName(picked, rows, variables);
    return [
      {
        id: 'name',
        short: t('By name'),
        label: t('Map by name'),
        disabledReason: named.size > 0 ? null : t('No variable that is free is called like one of these.'),
        run: () => run(t`Map by name: ${outputs(named.size)}`, (data) => mapOutputs(data, named)),
      },
      {
        id: 'clear',
        short: t('Clear'),
        label: t('Clear the selected outputs'),
        keys: 'Delete',
        disabledReason: picked.some(({ variable }) => variable !== null) ? null : t('None of them is kept.'),
        run: () => clear(picked),
      },
      ...table.commands(picked),
    ];
  };
  return {
    commands,
    clear,
    paste: table.paste,
    dialogs: table.dialog,
  };
}

function withoutEntry(data: ElementData, variable: string): ElementData {
  return setOutputEntry(data, variable, null);
}

function outputs(count: number): string {
  return counted(count, 'output');
}
