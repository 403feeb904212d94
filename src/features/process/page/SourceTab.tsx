import { messageOf } from '../../../domain/values/messageOf.ts';
import { Check, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CodeEditor } from '../../../ui/code/CodeEditor.tsx';
import type { CodeEditorHandle } from '../../../ui/code/codeEditorTypes.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { TextDiff } from '../../../ui/code/TextDiff.tsx';
import { diagnosticOf } from '../fields/diagnosticOf.ts';
import { originalText } from '../session/originalText.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import type { SourceTab as Tab } from '../session/SessionState.ts';
import styles from './SourceTab.module.css';
import { useCheckedText } from './useCheckedText.ts';
import { useLiveText } from './useLiveText.ts';

interface SourceTabProps {
  readonly tab: Tab;
  /** a place to show first */
  readonly at: { readonly line: number; readonly column: number } | null;
}

const WORDS = {
  xml: { label: t('Process XML'), language: 'xml', empty: '' },
  extensions: {
    label: t('Extensions JSON'),
    language: 'json',
    empty: t(
      'This process carries no variables or mappings yet, so no extensions file is written. Paste one here to give it some.',
    ),
  },
} as const;

/** What export writes, live; edited text is kept beside it until it is applied as one undo step. */
export function SourceTab({ tab, at }: SourceTabProps) {
  const session = useSession();
  const { drafts, content } = useSessionState();
  const live = useLiveText(tab);
  const draft = drafts[tab];
  const text = draft ?? live;
  const problems = useCheckedText(tab, draft);
  const [failed, setFailed] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const editor = useRef<CodeEditorHandle>(null);
  const original = useMemo(() => (content ? originalText(content, tab) : null), [content, tab]);
  // A place to show ends the comparison, for it is a place in the text.
  const place = at ? `${at.line}:${at.column}` : '';
  const [comparedAt, setComparedAt] = useState<string | null>(null);
  const isComparing = comparedAt === place && original !== null;
  const { label, language, empty } = WORDS[tab];
  const bad = problems?.find((problem) => problem.severity === 'error');
  const why = bad
    ? t`Line ${bad.place.line ?? 1}: ${bad.message}`
    : failed !== null && failed.text === draft
      ? failed.why
      : undefined;

  useEffect(() => {
    if (at && text !== null) editor.current?.show(at);
    // Only when the place changes, not with every key stroke.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [at, text === null]);

  const apply = () => {
    if (draft === null) return;
    const applied = tab === 'xml' ? session.applyXml(draft) : session.applyExtensions(draft);
    applied.then(
      () =>
        toast({
          message: t`${label} applied.`,
          tone: 'ok',
          action: { label: t('Undo'), run: () => session.undo() },
        }),
      (error: unknown) => setFailed({ text: draft, why: messageOf(error) }),
    );
  };
  if (text === null) return null;
  return (
    <div
      className={styles.tab}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        apply();
      }}
    >
      {draft !== null && (
        <Banner
          isFull
          tone={why === undefined ? 'note' : 'danger'}
          title={
            why === undefined ? t('This text is not applied yet.') : t`This text cannot be applied. ${why}`
          }
          actions={
            <>
              <Button size="small" kind="quiet" icon={Undo2} onPress={() => session.setDraft(tab, null)}>
                {t('Discard')}
              </Button>
              <Button
                size="small"
                kind="primary"
                icon={Check}
                keys="Mod+Enter"
                disabledReason={
                  bad
                    ? t`Line ${bad.place.line ?? 1}: ${bad.message}`
                    : problems === null
                      ? t('Still reading the text.')
                      : null
                }
                onPress={apply}
              >
                {t('Apply')}
              </Button>
            </>
          }
        >
          {why === undefined
            ? t('The diagram shows what was applied last.')
            : t('It is kept here; the diagram shows what was applied last.')}
        </Banner>
      )}
      {original !== null && (
        <div className={styles.bar}>
          <Switch
            label={t('Changes to the original file')}
            checked={isComparing}
            onChange={(checked) => setComparedAt(checked ? place : null)}
          />
        </div>
      )}
      {isComparing && (
        <div className={styles.changes}>
          <TextDiff
            isFull
            label={t('Changes to the original file')}
            before={original}
            after={text}
            same={t('Nothing differs from the file that was imported.')}
          />
        </div>
      )}
      {draft === null && text === '' && !isComparing && <p className={styles.empty}>{empty}</p>}
      {!isComparing && (
        <CodeEditor
          ref={editor}
          className={styles.editor}
          label={label}
          language={language}
          value={text}
          diagnostics={(problems ?? []).map(diagnosticOf)}
          onChange={(next) => {
            if (next !== text) session.setDraft(tab, next === live ? null : next);
          }}
        />
      )}
    </div>
  );
}
