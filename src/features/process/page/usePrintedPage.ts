import { useEffect } from 'react';
import { t } from '../../../language/t.ts';
import { longDayText } from '../../../ui/dateText.ts';
import { hasPrintSheet, showPrintSheet } from '../../../ui/printSheet.ts';
import styles from './PrintedPage.module.css';
import type { ProcessSession } from '../session/ProcessSession.ts';

/** The browser's own *Print* gives the diagram on a page, with its name, version and date, not what is on the screen. */
export function usePrintedPage(session: ProcessSession): void {
  useEffect(() => {
    let takeAway: (() => void) | null = null;
    const before = () => {
      // *Print…* brings a sheet of its own.
      if (hasPrintSheet()) return;
      const picture = session.editor.printed();
      const { content } = session.state();
      if (picture && content) takeAway = showPrintSheet(pageOf(session, content.name, picture));
    };
    const after = () => {
      takeAway?.();
      takeAway = null;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [session]);
}

function pageOf({ editor }: ProcessSession, name: string, picture: Element): Element {
  const page = document.createElement('div');
  page.className = styles.page ?? '';
  const title = document.createElement('h1');
  title.textContent = name;
  const line = document.createElement('p');
  const versions = editor.model().processes.flatMap(({ versionTag }) => versionTag ?? []);
  line.textContent = [
    ...[...new Set(versions)].map((one) => t`Version ${one}`),
    longDayText(new Date()),
  ].join(' · ');
  page.append(title, line, picture);
  return page;
}
