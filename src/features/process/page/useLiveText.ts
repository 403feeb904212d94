import { useEffect, useState } from 'react';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import type { SourceTab } from '../session/SessionState.ts';

/** The file's text as export would write it now; null until it is known for the first time. */
export function useLiveText(tab: SourceTab): string | null {
  const session = useSession();
  const { version, drawError, phase } = useSessionState();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (phase !== 'ready') return undefined;
    let late = false;
    const read = () =>
      void session.content().then(
        (content) => {
          if (!late) setText(tab === 'xml' ? content.xml : (content.extensions ?? ''));
        },
        () => undefined, // a document that cannot be written now keeps its last text
      );
    const timer = setTimeout(read, 80);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [session, tab, version, drawError, phase]);
  return text;
}
