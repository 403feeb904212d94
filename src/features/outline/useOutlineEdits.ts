import { useState } from 'react';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { FlowWays, NewElement } from '../../modeler/FlowEditing.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import type { OutlineTreeState } from './useOutlineTree.ts';

/** What a dialog is open for. */
interface Asked {
  readonly what: 'append' | 'insert' | 'attach' | 'add' | 'connect';
  /** the element, or the flow to put something into */
  readonly id: string;
}

export interface OutlineEdits {
  readonly asked: Asked | null;
  readonly close: () => void;
  readonly ways: (row: OutlineRow) => FlowWays;
  /** the flow that something can be put into from this line; null for none */
  readonly flowOf: (row: OutlineRow) => string | null;
  readonly ask: (what: Asked['what'], row: OutlineRow) => void;
  readonly make: (what: NewElement, name: string) => void;
  readonly connect: (to: string) => void;
  readonly remove: (row: OutlineRow, flow?: string) => void;
  readonly rename: (row: OutlineRow, name: string) => void;
  readonly setStandard: (row: OutlineRow, isStandard: boolean) => void;
  readonly nameOf: (id: string) => string;
  /** the name as it is written: all lines of it, '' for none */
  readonly written: (id: string) => string;
}

/** Every edit is one step; then the tree is at what was made, and it is said what happened. */
export function useOutlineEdits(
  editor: ProcessEditorApi,
  tree: OutlineTreeState,
  say: (text: string) => void,
): OutlineEdits {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { flow } = editor;
  const written = (id: string) => editor.view(id)?.name ?? '';
  const nameOf = (id: string) => tree.data.names.get(id) ?? endsOf(id);
  const endsOf = (id: string) => {
    const { name, source = '', target = '' } = tree.data.elements.get(id) ?? {};
    return name ?? t`${tree.data.names.get(source) ?? '?'} to ${tree.data.names.get(target) ?? '?'}`;
  };
  const flowOf = (row: OutlineRow) => {
    const id = row.isFlow === true ? row.id : row.flow;
    return id !== undefined && flow.ways(id).insert ? id : null;
  };

  const made = (id: string | null, how: (name: string) => string) => {
    setAsked(null);
    if (id === null) {
      say(t('This cannot be made here.'));
      return;
    }
    const { names } = tree.refresh();
    tree.go(id, true);
    say(how(t`“${names.get(id) ?? t('It')}”`));
  };
  /** A gateway is told with what it has now. */
  const branches = (id: string) => {
    const { rows, at, names } = tree.refresh();
    const count = rows[at.get(id) ?? -1]?.branches ?? 0;
    return count > 1 ? t` “${names.get(id) ?? id}” has ${counted(count, 'branch', 'branches')} now.` : '';
  };

  return {
    asked,
    written,
    close: () => setAsked(null),
    ways: (row) => flow.ways(row.id),
    flowOf,
    ask: (what, row) => {
      const ways = flow.ways(row.id);
      const name = row.id === '' ? t('This line') : t`“${nameOf(row.id)}”`;
      const into = what === 'insert' ? flowOf(row) : null;
      if (into !== null) setAsked({ what, id: into });
      else if (what === 'append' && !ways.append && ways.hold) setAsked({ what: 'add', id: row.id });
      else if (
        what === 'append'
          ? ways.append
          : what === 'attach'
            ? ways.attach
            : what === 'add'
              ? ways.hold
              : what === 'connect' && ways.connect
      )
        setAsked({ what, id: row.id });
      else say(REFUSALS[what](name));
    },
    make: (what, name) => {
      if (!asked) return;
      const { id } = asked;
      const to = t`“${nameOf(id)}”`;
      if (asked.what === 'append')
        made(flow.append(id, what, name), (it) => t`${it} appended after ${to}.${branches(id)}`);
      else if (asked.what === 'insert')
        made(flow.insert(id, what, name), (it) => t`${it} inserted between ${endsOf(id)}.`);
      else if (asked.what === 'attach')
        made(flow.attach(id, what, name), (it) => t`${it} attached to ${to}.`);
      else made(flow.add(id, what, name), (it) => t`${it} added to ${to}.`);
    },
    connect: (to) => {
      if (!asked) return;
      const { id } = asked;
      const connection = flow.connect(id, to);
      setAsked(null);
      tree.refresh();
      // The line it was asked from is where people go on.
      tree.go(id, true);
      say(
        connection === null
          ? t`“${nameOf(id)}” cannot be connected to “${nameOf(to)}”.`
          : t`“${nameOf(id)}” connected to “${nameOf(to)}”.${branches(id)}`,
      );
    },
    remove: (row, connection) => {
      const id = connection ?? row.id;
      const name =
        tree.data.elements.get(id)?.type === 'bpmn:SequenceFlow' ? t`connection ${endsOf(id)}` : nameOf(id);
      if (!flow.ways(id).remove) {
        say(t`${row.id === '' ? t('This line') : t`“${name}”`} cannot be deleted.`);
        return;
      }
      const { rows } = tree.data;
      const place = tree.active;
      flow.remove(id, name);
      const after = tree.refresh();
      // To the line before, which is still there in most cases.
      const near =
        connection === undefined ? rows.slice(0, place).findLast(({ key }) => after.at.has(key)) : row;
      const next = near ?? after.rows[0];
      if (next) tree.go(next.key, true);
      say(t`“${name}” deleted. Undo with Ctrl+Z.`);
    },
    rename: (row, name) => {
      if (name === written(row.id)) return;
      editor.rename(row.id, name);
      tree.refresh();
      say(name === '' ? t('The name is gone.') : t`Renamed to “${name}”.`);
    },
    setStandard: (row, isStandard) => {
      flow.setStandard(row.id, isStandard);
      tree.refresh();
      say(
        isStandard
          ? t`“${endsOf(row.id)}” is the default branch now.`
          : t`“${endsOf(row.id)}” is not the default branch any more.`,
      );
    },
    nameOf,
  };
}

const REFUSALS: Readonly<Record<Asked['what'], (line: string) => string>> = {
  append: (line) => t`${line} cannot be followed by anything.`,
  insert: (line) => t`${line} has no flow to put something into.`,
  attach: (line) => t`${line} takes no events on its border.`,
  add: (line) => t`${line} holds no elements.`,
  connect: (line) => t`${line} cannot be connected.`,
};
