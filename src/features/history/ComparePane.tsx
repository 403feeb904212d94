import { useEffect, useMemo, useState } from 'react';
import type { DocumentContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { TextDiff } from '../../ui/code/TextDiff.tsx';
import { ChangeRows, Legend, Sides } from './ChangeRows.tsx';
import { contentChanges, contentTexts, type ContentChanges } from './contentChanges.ts';
import { DiagramPair } from './DiagramPair.tsx';
import styles from './history.module.css';

interface ComparedContent {
  /** 'Yesterday 10:32', 'Now', 'Mine' */
  readonly label: string;
  readonly content: DocumentContent;
}

interface ComparePaneProps {
  readonly before: ComparedContent;
  readonly after: ComparedContent;
}

/** Two versions of one document: what is different in words, in the diagram, and line by line. */
export function ComparePane({ before, after }: ComparePaneProps) {
  const isProcess = before.content.kind === 'process';
  const [tab, setTab] = useState('changes');
  const [focused, setFocused] = useState<string | null>(null);
  const found = useChanges(before.content, after.content);
  if (found === null) return <Skeleton label={t('Comparing')} count={6} />;
  const xmlOf = (content: DocumentContent) => (content.kind === 'process' ? content.xml : '');
  if (!isProcess)
    return (
      <div className={styles.compare}>
        <div className={styles.panel}>
          <Changes {...found} focused={null} />
          <Texts before={before} after={after} />
        </div>
      </div>
    );
  return (
    <div className={styles.compare}>
      <TabBar
        label={t('How to compare')}
        name="compare"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'changes', label: t('Diagram'), count: found.changes.length },
          { id: 'text', label: t('Text') },
        ]}
      />
      <TabPanel name="compare" selected={tab} className={styles.panel}>
        {tab === 'text' ? (
          <Texts before={before} after={after} />
        ) : (
          <>
            <Legend />
            <DiagramPair
              before={{ label: before.label, xml: xmlOf(before.content) }}
              after={{ label: after.label, xml: xmlOf(after.content) }}
              changes={found.changes}
              focused={focused}
            />
            <Changes {...found} focused={focused} onShow={setFocused} />
          </>
        )}
      </TabPanel>
    </div>
  );
}

interface ChangesProps extends ContentChanges {
  readonly focused: string | null;
  readonly onShow?: (id: string) => void;
}

function Changes({ words, ...rows }: ChangesProps) {
  return rows.changes.length === 0 ? <p className="muted">{words}.</p> : <ChangeRows {...rows} />;
}

function Texts({ before, after }: ComparePaneProps) {
  const texts = useMemo(() => contentTexts(before.content, after.content), [before.content, after.content]);
  if (texts.length === 0) return <p className="muted">{t('Both have the same text.')}</p>;
  return (
    <div className={styles.texts}>
      <Sides before={before.label} after={after.label} />
      {texts.map((text) => (
        <section key={text.name} aria-label={text.name}>
          <h3>{text.name}</h3>
          <TextDiff
            label={t`Lines of ${text.name} that differ`}
            before={text.before}
            after={text.after}
            same={t('The same lines.')}
          />
        </section>
      ))}
    </div>
  );
}

function useChanges(before: DocumentContent, after: DocumentContent): ContentChanges | null {
  const [found, setFound] = useState<{
    readonly of: readonly [DocumentContent, DocumentContent];
    readonly changes: ContentChanges;
  } | null>(null);
  useEffect(() => {
    const isLeft = new AbortController();
    void contentChanges(before, after).then((changes) => {
      if (!isLeft.signal.aborted) setFound({ of: [before, after], changes });
    });
    return () => isLeft.abort();
  }, [before, after]);
  return found?.of[0] === before && found.of[1] === after ? found.changes : null;
}
