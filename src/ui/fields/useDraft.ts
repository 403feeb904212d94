import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useOwner } from '../OwnerContext.ts';
import { RefusedContext, type RefusedText } from './RefusedTexts.ts';
import { useRefused } from './useRefused.ts';

const COMMIT = 'commitdrafts';

/** Commits what is being typed anywhere, so that saving and leaving lose nothing. */
export function commitDrafts(): void {
  document.dispatchEvent(new Event(COMMIT));
}

/** Takes a text, or says in a sentence why not. */
export type Commit = ((text: string) => void) | ((text: string) => string | null);

export interface Draft {
  readonly text: string;
  /** it is not the value: it is being typed, or was refused */
  readonly isDirty: boolean;
  /** why the text was refused; null again as soon as it is typed on */
  readonly refusal: string | null;
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

interface DraftOptions {
  /** any text will do, so a pause commits it as well: nobody leaves a field before a crash */
  readonly isProse?: boolean;
  /** the name of the field among those of its owner: a refused text is kept under it. Without one it is dropped. */
  readonly keepAs?: string | undefined;
}

/**
 * Text being typed, kept apart from the value until it is committed. A new value from outside wins. With another owner
 * it goes to the one it was typed for; where it is refused, it is there again when that one is.
 */
export function useDraft(
  value: string,
  onCommit: Commit | undefined,
  { isProse = false, keepAs }: DraftOptions = {},
): Draft {
  const owner = useOwner();
  const texts = useContext(RefusedContext);
  const kept = useRefused(keepAs);
  const refused = kept?.base === value ? kept : null;
  const shown = refused?.text ?? value;
  const [draft, setDraft] = useState<Typed | null>(null);
  const holds = draft !== null && draft.base === value && draft.owner === owner;
  // Dropped for good: with an undo the old value comes back, and what was typed over it must not.
  if (draft !== null && !holds) setDraft(null);
  const isOutlived = kept !== refused;
  useEffect(() => {
    if (isOutlived && keepAs !== undefined) texts.set(owner, keepAs, null);
  }, [isOutlived, texts, owner, keepAs]);
  const typed = holds && draft.text !== shown ? draft.text : null;
  const pending = useRef({ typed, value, onCommit, texts, owner, keepAs });
  useLayoutEffect(() => {
    pending.current = { typed, value, onCommit, texts, owner, keepAs };
  });
  const [keep] = useState(() => (entry: Omit<RefusedText, 'field'> | null) => {
    const now = pending.current;
    if (now.keepAs !== undefined) now.texts.set(now.owner, now.keepAs, entry);
  });
  const [commit] = useState(() => () => {
    const now = pending.current;
    const { typed: text, value: base } = now;
    if (text === null) return;
    pending.current = { ...now, typed: null };
    setDraft(null);
    // Typed back by hand, it is what it was.
    const why = text === base ? null : now.onCommit?.(text);
    keep(typeof why === 'string' ? { base, text, why } : null);
  });
  const isTyped = typed !== null;
  useEffect(() => {
    if (!isTyped) return undefined;
    document.addEventListener(COMMIT, commit);
    return () => document.removeEventListener(COMMIT, commit);
  }, [isTyped, commit]);
  // Space at an end is often cut off by whoever takes the text, and more is about to come: it waits.
  const settled = isProse && typed !== null && typed === typed.trim() ? typed : null;
  const since = useRef(0);
  useEffect(() => {
    since.current = isTyped ? Date.now() : 0;
  }, [isTyped]);
  useEffect(() => {
    if (settled === null) return undefined;
    const timer = setTimeout(commit, Math.max(0, Math.min(PAUSE, since.current + LONGEST - Date.now())));
    return () => clearTimeout(timer);
  }, [settled, commit]);
  // A field that disappears while it is typed in (a click elsewhere closed its panel) gets no blur, and one that shows
  // another owner has had none yet. What is pending is still that of the drawing before.
  useLayoutEffect(() => commit, [owner, commit]);
  return {
    text: typed ?? shown,
    isDirty: isTyped || refused !== null,
    refusal: isTyped ? null : (refused?.why ?? null),
    setText: (text) => {
      pending.current = { ...pending.current, typed: text === shown ? null : text };
      setDraft({ owner, base: value, text });
    },
    commit,
    restore: () => {
      keep(null);
      pending.current = { ...pending.current, typed: null };
      setDraft(null);
    },
  };
}
