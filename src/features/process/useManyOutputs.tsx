import { ClipboardPaste, Copy } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { counted } from '../../domain/counted.ts';
import { mapOutputs, outputsByName } from '../../domain/editOutputs.ts';
import { type OutputRow, setOutputEntry } from '../../domain/mapping.ts';
import type { ElementData, Variable } from '../../domain/process.ts';
import type { Table } from '../../formats/table/readTable.ts';
import { copiedOutputs } from './copiedRows.ts';
import { copyRows } from './copyRows.ts';
import { pastedOutputs, pastedTargets } from './pasteOutputs.ts';
import type { RowsCommand } from './SelectedRowsBar.tsx';
import { useSession } from './SessionContext.tsx';

const PasteDialog = lazy(() => import('./PasteMappingDialog.tsx'));

interface Named {
  readonly name: string;
}

interface ManyOutputs {
  readonly commands: (rows: readonly OutputRow[]) => readonly RowsCommand[];
  readonly clear: (rows: readonly OutputRow[]) => void;
  readonly paste: (text: string, from: readonly Named[]) => void;
  readonly dialogs: ReactNode;
}

/** What is done with several outputs of a task at once, each as one step. */
export function useManyOutputs(
  elementId: string,
  rows: readonly OutputRow[],
  variables: readonly Variable[],
): ManyOutputs {
  const { editor } = useSession();
  const [pasting, setPasting] = useState<{ readonly text: string; readonly from: readonly string[] } | null>(
    null,
  );
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
    if (kept.length > 0) run(label('Clear', kept.length), (data) => kept.reduce(withoutEntry, data));
  };
  const plan = useCallback(
    (table: Table) => {
      const lines = pastedOutputs(table, rows, pasting?.from ?? [], variables);
      const edits = pastedTargets(lines);
      return {
        lines: lines.map(({ variable, ...line }) => ({ ...line, becomes: variable ?? 'Not kept' })),
        apply: () => run(label('Paste', edits.size), (data) => mapOutputs(data, edits)),
      };
    },
    [rows, pasting, variables, run],
  );
  const commands = (picked: readonly OutputRow[]): readonly RowsCommand[] => {
    const named = outputsByName(picked, variables);
    return [
      {
        id: 'name',
        short: 'By name',
        label: 'Map by name',
        disabledReason: named.size > 0 ? null : 'No variable is called like one of these.',
        run: () => run(label('Map by name:', named.size), (data) => mapOutputs(data, named)),
      },
      {
        id: 'clear',
        short: 'Clear',
        label: 'Clear the selected outputs',
        keys: 'Delete',
        disabledReason: picked.some(({ variable }) => variable !== null) ? null : 'None of them is kept.',
        run: () => clear(picked),
      },
      {
        id: 'copy',
        label: 'Copy for a spreadsheet',
        keys: 'Mod+C',
        icon: Copy,
        run: () => void copyRows(copiedOutputs(picked), picked.length, 'output'),
      },
      {
        id: 'paste',
        label: 'Paste from a spreadsheet…',
        keys: 'Mod+V',
        icon: ClipboardPaste,
        run: () => setPasting({ text: '', from: namesOf(picked) }),
      },
    ];
  };
  return {
    commands,
    clear,
    paste: (text, from) => setPasting({ text, from: namesOf(from) }),
    dialogs: pasting && (
      <Suspense fallback={null}>
        <PasteDialog
          one="output"
          heads={['Output', 'Goes to']}
          text={pasting.text}
          plan={plan}
          onClose={() => setPasting(null)}
        />
      </Suspense>
    ),
  };
}

function withoutEntry(data: ElementData, variable: string): ElementData {
  return setOutputEntry(data, variable, null);
}

function namesOf(rows: readonly Named[]): readonly string[] {
  return rows.map(({ name }) => name);
}

function label(verb: string, count: number): string {
  return `${verb} ${counted(count, 'output')}`;
}
