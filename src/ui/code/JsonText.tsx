import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { t } from '../../language/t.ts';
import { Banner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import type { CodeEditorHandle, CodeEditorProps } from './codeEditorTypes.ts';
import styles from './JsonText.module.css';
import { diagnosticsOf, placeIn, type TextProblem } from './placesInText.ts';
import { isShortcut } from '../shortcutKeys.ts';

export interface JsonTextProps extends Required<Pick<CodeEditorProps, 'label' | 'completions'>> {
  readonly highlight?: CodeEditorProps['highlight'];
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** a problem that was chosen elsewhere; a new object each time */
  readonly shown: TextProblem | null;
  /** while the text is not in force: what it is not yet, and what stays in force instead, if anything does */
  readonly waiting: { readonly title: string; readonly instead: string | null } | null;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The JSON of what a page edits. What cannot be read yet waits here, while the last valid version stays in force. */
export function JsonText(props: JsonTextProps) {
  const { label, text, problems, shown, waiting, onText, onBack, onUndo, onRedo } = props;
  const editor = useRef<CodeEditorHandle>(null);
  const diagnostics = useMemo(() => diagnosticsOf(text, problems), [text, problems]);
  useEffect(() => {
    const [place] = shown === null ? [] : diagnosticsOf(text, [shown]);
    // The editor is loaded when it is first shown: give it the time to come.
    const timer = place && setTimeout(() => editor.current?.show(placeIn(place)), 60);
    return () => clearTimeout(timer);
    // only when another problem is chosen, not at every letter
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown]);
  // The editor has an undo of its own, of its text alone; here every step is one of the page's.
  const onKeys = (event: KeyboardEvent) => {
    const isUndo = isShortcut(event.nativeEvent, 'Mod+Z');
    const isRedo = isShortcut(event.nativeEvent, 'Mod+Shift+Z') || isShortcut(event.nativeEvent, 'Mod+Y');
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) onUndo();
    else onRedo();
  };
  const [first] = diagnostics;
  return (
    <div className={styles.pane}>
      {waiting !== null && (
        <Banner
          tone="warn"
          isFull
          title={waiting.title}
          actions={
            <>
              {first !== undefined && (
                <Button size="small" onPress={() => editor.current?.show(placeIn(first))}>
                  {t`Go to line ${first.line ?? 1}`}
                </Button>
              )}
              {waiting.instead !== null && (
                <Button size="small" onPress={onBack}>
                  {t('Back to the last valid version')}
                </Button>
              )}
            </>
          }
        >
          {first?.message} {waiting.instead}
        </Banner>
      )}
      <div className={styles.pane} onKeyDownCapture={onKeys}>
        <CodeEditor
          ref={editor}
          label={label}
          language="json"
          value={text}
          onChange={onText}
          diagnostics={diagnostics}
          completions={props.completions}
          highlight={props.highlight ?? null}
        />
      </div>
    </div>
  );
}
