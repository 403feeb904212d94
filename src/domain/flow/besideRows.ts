import type { NoteInfo, ProcessModel } from '../process/process.ts';
import type { RowDraft } from './placedRows.ts';

/** What is told beside elements: notes, and what is sent and received. */
export interface BesideRows {
  /** under the line of that element, pool, lane or flow */
  readonly of: (id: string, level: number) => readonly RowDraft[];
  readonly isTiedTo: (id: string) => boolean;
  /** ids of the notes that belong to nothing, by the process or sub-process they are in; '' beside them */
  readonly loose: ReadonlyMap<string, readonly string[]>;
}

export function besideRows({ processes, elements, notes = [], messageFlows = [] }: ProcessModel): BesideRows {
  const known = new Set([...processes, ...elements, ...messageFlows].map(({ id }) => id));
  const ofElement = new Map<string, Omit<RowDraft, 'level'>[]>();
  const put = (id: string, row: Omit<RowDraft, 'level'>) => {
    if (id === '') return;
    const others = ofElement.get(id);
    if (others) others.push(row);
    else ofElement.set(id, [row]);
  };
  const none = { branches: 0, ways: 0 };
  const loose = new Map<string, string[]>();
  for (const { id, holder, about } of notes) {
    // A note about several is told at the first of them.
    const owner = about.find((one) => known.has(one));
    if (owner === undefined) loose.set(holder, [...(loose.get(holder) ?? []), id]);
    else put(owner, { key: id, id, isNote: true, ...none });
  }
  for (const { id, source, target } of messageFlows) {
    put(source, { key: `${id} sent`, id, message: 'sent', ...(target !== '' && { to: target }), ...none });
    put(target, {
      key: `${id} received`,
      id,
      message: 'received',
      ...(source !== '' && { to: source }),
      ...none,
    });
  }
  return {
    of: (id, level) =>
      (ofElement.get(id) ?? []).flatMap((row) => [
        { ...row, level },
        // A note about a message stands where it is sent.
        ...(row.message === 'sent' ? notesOf(ofElement, row.id, level + 1) : []),
      ]),
    isTiedTo: (id) => ofElement.has(id),
    loose,
  };
}

function notesOf(
  ofElement: ReadonlyMap<string, readonly Omit<RowDraft, 'level'>[]>,
  id: NoteInfo['id'],
  level: number,
): readonly RowDraft[] {
  return (ofElement.get(id) ?? []).map((row) => ({ ...row, level }));
}
