import { useCallback, useEffect, useState } from 'react';
import { t } from '../../language/t.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

export interface News {
  readonly text: string;
  readonly turn: number;
}

/** What happened, for who cannot see it; undo and redo from anywhere are told as well. */
export function useAnnouncements(editor: ProcessEditorApi): readonly [News, (text: string) => void] {
  const [news, setNews] = useState<News>({ text: '', turn: 0 });
  const say = useCallback((text: string) => setNews(({ turn }) => ({ text, turn: turn + 1 })), []);
  useEffect(() => {
    let before = editor.snapshot().lastChange;
    return editor.subscribe(() => {
      const { lastChange } = editor.snapshot();
      if (lastChange === before) return;
      before = lastChange;
      if (lastChange?.kind === 'undo') say(t`Undone: ${lastChange.label || t('the last step')}.`);
      if (lastChange?.kind === 'redo') say(t`Done again: ${lastChange.label || t('the next step')}.`);
    });
  }, [editor, say]);
  return [news, say];
}
