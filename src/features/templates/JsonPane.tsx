import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeEditor } from '../../ui/CodeEditor.tsx';
import type { CodeEditorHandle } from '../../ui/codeEditorTypes.ts';
import { isShortcut } from '../../ui/shortcutKeys.ts';
import { diagnosticsOf, placeIn } from './placesInText.ts';
import { templateCompletions } from './templateCompletions.ts';
import styles from './TemplatePage.module.css';
import type { TemplateSession, TemplateState } from './TemplateSession.ts';

interface JsonPaneProps {
  readonly session: TemplateSession;
  readonly state: TemplateState;
  readonly problems: readonly Problem[];
  /** a problem that was chosen in the panel; a new object each time */
  readonly shown: Problem | null;
  /** the property whose field the preview is in */
  readonly property: number | null;
}

/** The template as text. What cannot be read yet waits here, while the last valid version stays in force. */
export function JsonPane({ session, state, problems, shown, property }: JsonPaneProps) {
  const editor = useRef<CodeEditorHandle>(null);
  const { content, template } = state;
  const text = content.invalidText ?? content.text;
  const isInvalid = content.invalidText !== undefined || template === null;
  const diagnostics = useMemo(() => diagnosticsOf(text, problems), [text, problems]);
  const highlight = useMemo(() => placeOfProperty(text, property), [text, property]);
  useEffect(() => {
    const [place] = shown === null ? [] : diagnosticsOf(text, [shown]);
    // The editor is loaded when it is first shown: give it the time to come.
    const timer = place && setTimeout(() => editor.current?.show(placeIn(place)), 60);
    return () => clearTimeout(timer);
    // only when another problem is chosen, not at every letter
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown]);
  // The editor has an undo of its own, of its text alone; here every step is one of the template's.
  const onKeys = (event: KeyboardEvent) => {
    const isUndo = isShortcut(event.nativeEvent, 'Mod+Z');
    const isRedo = isShortcut(event.nativeEvent, 'Mod+Shift+Z') || isShortcut(event.nativeEvent, 'Mod+Y');
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) session.undo();
    else session.redo();
  };
  const [first] = diagnostics;
  return (
    <div className={styles.pane}>
      {isInvalid && (
        <Banner
          tone="warn"
          isFull
          title="This text is not a template yet"
          actions={
            <>
              {first !== undefined && (
                <Button size="small" onPress={() => editor.current?.show(placeIn(first))}>
                  {`Go to line ${first.line ?? 1}`}
                </Button>
              )}
              {template !== null && (
                <Button size="small" onPress={() => session.dropInvalidText()}>
                  Back to the last valid version
                </Button>
              )}
            </>
          }
        >
          {first?.message}{' '}
          {template !== null && 'The preview shows the last valid version; this text is kept.'}
        </Banner>
      )}
      <div className={styles.pane} onKeyDownCapture={onKeys}>
        <CodeEditor
          ref={editor}
          label="Template JSON"
          language="json"
          value={text}
          onChange={(typed) => session.editText(typed)}
          diagnostics={diagnostics}
          completions={templateCompletions}
          highlight={highlight}
        />
      </div>
    </div>
  );
}

function placeOfProperty(text: string, property: number | null) {
  if (property === null) return null;
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, ['properties', property]);
  return node ? { from: node.offset, to: node.offset + node.length } : null;
}
