import type { OutlineRow } from './OutlineRow.ts';

type Known = 'parent' | 'end' | 'place' | 'of';

export type RowDraft = Omit<OutlineRow, Known | 'flow'> & {
  flow?: string;
  /** a flow that says nothing itself: the line of its source can stand for it */
  sharedBy?: RowDraft;
};

/** Lines with where each stands. A plain flow to the very next line is left to the line of its source. */
export function placedRows(drafts: readonly RowDraft[]): readonly OutlineRow[] {
  const kept = drafts.filter((draft, at) => {
    const next = drafts[at + 1];
    const { sharedBy } = draft;
    const isShared = sharedBy !== undefined && next?.level === draft.level && next.id === draft.to;
    if (isShared) sharedBy.flow = draft.id;
    return !isShared;
  });
  const places = kept.map(() => ({ parent: -1, end: 0, place: 1, of: 0 }));
  /** the open lines above, outermost first, each with how many are under it so far */
  const above: number[] = [];
  const under = new Map<number, number[]>();
  const close = (level: number, at: number) => {
    for (let top = above.at(-1); top !== undefined && (kept[top]?.level ?? 0) >= level; top = above.at(-1)) {
      above.pop();
      const place = places[top];
      if (place) place.end = at;
    }
  };
  kept.forEach(({ level }, at) => {
    close(level, at);
    const parent = above.at(-1) ?? -1;
    const siblings = under.get(parent) ?? [];
    siblings.push(at);
    under.set(parent, siblings);
    places[at] = { parent, end: at + 1, place: siblings.length, of: 0 };
    above.push(at);
  });
  close(0, kept.length);
  for (const siblings of under.values()) {
    for (const at of siblings) {
      const place = places[at];
      if (place) place.of = siblings.length;
    }
  }
  return kept.map(({ sharedBy: _, ...row }, at) => {
    const next = kept[at + 1];
    const isNext = row.leads === 'on' && next?.level === row.level && next.id === row.to;
    return { ...row, ...(isNext && { leads: 'next' }), ...(places[at] as Pick<OutlineRow, Known>) };
  });
}
