import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOwner } from '../OwnerContext.ts';

const COMMIT = 'commitdrafts';

/** Commits what is being typed anywhere, so that saving and leaving lose nothing. */
export function commitDrafts(): void {
  document.dispatchEvent(new Event(COMMIT));
}

export interface Draft {
  readonly text: string;
  readonly isDirty: boolean;
  readonly setText: (text: string) => void;
  readonly commit: () => void;
  readonly restore: () => void;
}

interface Typed {
  readonly owner: string | null;
  readonly base: string;
  readonly text: string;
}

/** With the autosave that follows it, prose is kept within a second. */
const PAUSE = 200;
/** and so long at most while somebody types on */
const LONGEST = 300;

/**
 * Text being typed, kept apart from the value until it is committed. A new value from outside wins. With another owner
 * it goes to the one it was typed for.
 * @param options.isProse any text will do, so a pause commits it as well: nobody leaves a field before a crash
 */
export function useDraft(
  value: string,
  onCommit: ((text: string) => void) | undefined,
  { isProse = false }: { readonly isProse?: boolean } = {},
): Draft {
  const owner = useOwner();
  const [draft, setDraft] = useState<Typed | null>(null);
  const holds = draft !== null && draft.base === value && draft.owner === owner;
  // Dropped for good: with an undo the old value comes back, and what was typed over it must not.
  if (draft !== null && !holds) setDraft(null);
  const typed = holds && draft.text !== value ? draft.text : null;
  const pending = useRef({ typed, onCommit });
  useLayoutEffect(() => {
    pending.current = { typed, onCommit };
  });
  const [commit] = useState(() => () => {
    const now = pending.current;
    if (now.typed === null) return;
    pending.current = { ...now, typed: null };
    setDraft(null);
    now.onCommit?.(now.typed);
  });
  const isDirty = typed !== null;
  useEffect(() => {
    if (!isDirty) return undefined;
    document.addEventListener(COMMIT, commit);
    return () => document.removeEventListener(COMMIT, commit);
  }, [isDirty, commit]);
  // Space at an end is often cut off by whoever takes the text, and more is about to come: it waits.
  const settled = isProse && typed !== null && typed === typed.trim() ? typed : null;
  const since = useRef(0);
  useEffect(() => {
    since.current = isDirty ? Date.now() : 0;
  }, [isDirty]);
  useEffect(() => {
    if (settled === null) return undefined;
    const timer = setTimeout(commit, Math.max(0, Math.min(PAUSE, since.current + LONGEST - Date.now())));
    return () => clearTimeout(timer);
  }, [settled, commit]);
  // A field that disappears while it is typed in (a click elsewhere closed its panel) gets no blur, and one that shows
  // another owner has had none yet. What is pending is still that of the drawing before.
  useLayoutEffect(() => commit, [owner, commit]);
  return {
    text: typed ?? value,
    isDirty,
    setText: (text) => {
      pending.current = { ...pending.current, typed: text === value ? null : text };
      setDraft({ owner, base: value, text });
    },
    commit,
    restore: () => {
      pending.current = { ...pending.current, typed: null };
      setDraft(null);
    },
  };
}
