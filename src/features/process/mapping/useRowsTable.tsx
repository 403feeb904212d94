import { ClipboardPaste, Copy } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback } from 'react';
import type { Table } from '../../../formats/table/readTable.ts';
import { t } from '../../../language/t.ts';
import type { ChangeLine } from '../../../ui/table/ChangeTable.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { copyRows } from './copyRows.ts';
import type { RowsCommand } from './SelectedRowsBar.tsx';

const PasteDialog = lazy(() => import('./PasteMappingDialog.tsx'));

interface Named {
  readonly name: string;
}

interface RowsTable<Row> {
  readonly commands: (picked: readonly Row[]) => readonly RowsCommand[];
  /** @param text '' asks for it */
  readonly paste: (text: string, from: readonly Named[]) => void;
  readonly dialog: ReactNode;
}

/**
 * Rows of a mapping as those of a spreadsheet, both ways.
 * @param plan what each pasted row would do, and the step that does it; `from` names the rows it begins at
 */
export function useRowsTable<Row extends Named>(
  one: 'input' | 'output',
  heads: readonly [string, string],
  copied: (picked: readonly Row[]) => string,
  plan: (
    table: Table,
    from: readonly string[],
  ) => { readonly lines: readonly ChangeLine[]; readonly apply: () => void },
): RowsTable<Row> {
  const [pasting, setPasting] = useOwnState<{
    readonly text: string;
    readonly from: readonly string[];
  } | null>(null);
  const paste = (text: string, from: readonly Named[]) =>
    setPasting({ text, from: from.map(({ name }) => name) });
  const planned = useCallback((table: Table) => plan(table, pasting?.from ?? []), [plan, pasting]);
  return {
    commands: (picked) => [
      {
        id: 'copy',
        label: t('Copy for a spreadsheet'),
        keys: 'Mod+C',
        icon: Copy,
        run: () => void copyRows(copied(picked), picked.length, one),
      },
      {
        id: 'paste',
        label: t('Paste from a spreadsheet…'),
        keys: 'Mod+V',
        icon: ClipboardPaste,
        run: () => paste('', picked),
      },
    ],
    paste,
    dialog: pasting && (
      <Suspense fallback={null}>
        <PasteDialog
          one={one}
          heads={heads}
          text={pasting.text}
          plan={planned}
          onClose={() => setPasting(null)}
        />
      </Suspense>
    ),
  };
}
