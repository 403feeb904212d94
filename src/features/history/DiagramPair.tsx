import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { CompareViewer } from '../../modeler/compare/CompareViewer.ts';
import type { ContentChange } from './ContentChange.ts';
import styles from './history.module.css';

interface ComparedSide {
  readonly label: string;
  readonly xml: string;
}

interface DiagramPairProps {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly changes: readonly ContentChange[];
  readonly focused: string | null;
}

/** Both diagrams, showing the same part: what is gone is marked in the older, what is new in the newer one. */
export function DiagramPair({ before, after, changes, focused }: DiagramPairProps) {
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const [viewers, setViewers] = useState<readonly CompareViewer[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLaidOut, setLaidOut] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    // Asked by a call: the compiler would take the flag to be the same after an await.
    const isLeft = () => leaving.signal.aborted;
    const made: CompareViewer[] = [];
    const draw = async () => {
      const { CompareViewer: Viewer } = await import('../../modeler/compare/CompareViewer.ts');
      if (isLeft() || !left.current || !right.current) return;
      const marks = changes.flatMap(({ id, kind }) => (id === undefined ? [] : [{ id, kind }]));
      const older = new Viewer(left.current, before.label);
      const newer = new Viewer(right.current, after.label);
      made.push(older, newer);
      const isOlderLaidOut = await older.show(
        before.xml,
        marks.filter(({ kind }) => kind !== 'added'),
      );
      const isNewerLaidOut = await newer.show(
        after.xml,
        marks.filter(({ kind }) => kind !== 'removed'),
      );
      older.onView((box) => newer.follow(box));
      newer.onView((box) => older.follow(box));
      if (isLeft()) return;
      setViewers([older, newer]);
      setLaidOut(isOlderLaidOut || isNewerLaidOut);
    };
    draw().catch((error: unknown) => {
      if (!isLeft()) setFailure(messageOf(error));
    });
    return () => {
      leaving.abort();
      setViewers([]);
      setFailure(null);
      setLaidOut(false);
      for (const viewer of made) viewer.destroy();
    };
  }, [before.xml, before.label, after.xml, after.label, changes]);
  useEffect(() => {
    for (const viewer of viewers) viewer.focus(focused);
  }, [viewers, focused]);
  return (
    <>
      {failure !== null && (
        <Banner tone="warn" title={t('One of them cannot be drawn.')}>
          {t`${failure} Compare the text instead.`}
        </Banner>
      )}
      {isLaidOut && (
        <p className={styles.words} role="note">
          {t('A version without a diagram is laid out here to be looked at. Nothing of that is kept.')}
        </p>
      )}
      <div className={styles.pair}>
        <figure className={styles.side}>
          <figcaption>{before.label}</figcaption>
          <div ref={left} className={styles.canvas} />
        </figure>
        <figure className={styles.side}>
          <figcaption>{after.label}</figcaption>
          <div ref={right} className={styles.canvas} />
        </figure>
      </div>
    </>
  );
}
