import {
  ArrowRight,
  CornerDownRight,
  Pencil,
  Plus,
  Route,
  SlidersHorizontal,
  Split,
  TimerReset,
  Trash2,
  Unlink,
} from 'lucide-react';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import { t } from '../../language/t.ts';
import type { MenuEntry } from '../../ui/MenuList.tsx';
import type { OutlineEdits } from './useOutlineEdits.ts';
import type { OutlineTreeState } from './useOutlineTree.ts';

export const KEYS = {
  properties: 'Enter',
  append: 'Shift+A',
  insert: 'Shift+I',
  connect: 'Shift+C',
  attach: 'Shift+B',
  add: 'Shift+N',
  rename: 'F2',
  remove: 'Delete',
} as const;

interface MenuOptions {
  readonly row: OutlineRow;
  readonly tree: OutlineTreeState;
  readonly edits: OutlineEdits;
  readonly onProperties: () => void;
  readonly onRename: () => void;
}

/** What can be done from a line, as its keys do it. */
export function rowMenu({ row, tree, edits, onProperties, onRename }: MenuOptions): readonly MenuEntry[] {
  const ways = edits.ways(row);
  const { to, flow } = row;
  const entries: (MenuEntry | false)[] = [
    row.id !== '' && {
      id: 'properties',
      label: t('Properties'),
      icon: SlidersHorizontal,
      keys: KEYS.properties,
      run: onProperties,
    },
    to !== undefined && {
      id: 'go',
      label: t`Go to ${edits.nameOf(to)}`,
      icon: Route,
      run: () => tree.go(to),
    },
    ways.append && {
      id: 'append',
      label: t('Append…'),
      icon: ArrowRight,
      keys: KEYS.append,
      run: () => edits.ask('append', row),
    },
    edits.flowOf(row) !== null && {
      id: 'insert',
      label: t('Insert after this…'),
      icon: CornerDownRight,
      keys: KEYS.insert,
      run: () => edits.ask('insert', row),
    },
    ways.connect && {
      id: 'connect',
      label: t('Connect to…'),
      icon: Split,
      keys: KEYS.connect,
      run: () => edits.ask('connect', row),
    },
    ways.attach && {
      id: 'attach',
      label: t('Attach event…'),
      icon: TimerReset,
      keys: KEYS.attach,
      run: () => edits.ask('attach', row),
    },
    ways.hold && {
      id: 'add',
      label: t('Add inside…'),
      icon: Plus,
      keys: KEYS.add,
      run: () => edits.ask('add', row),
    },
    ways.standard !== null && {
      id: 'standard',
      label: t('Default branch'),
      isChecked: ways.standard === 'is',
      run: () => edits.setStandard(row, ways.standard !== 'is'),
    },
    ways.rename && { id: 'rename', label: t('Rename'), icon: Pencil, keys: KEYS.rename, run: onRename },
    flow !== undefined &&
      edits.flowOf(row) !== null && {
        id: 'disconnect',
        label: t('Delete the connection to the next'),
        icon: Unlink,
        run: () => edits.remove(row, flow),
      },
    ways.remove && {
      id: 'remove',
      label: t('Delete'),
      icon: Trash2,
      keys: KEYS.remove,
      tone: 'danger',
      run: () => edits.remove(row),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
