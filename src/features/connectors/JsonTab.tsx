import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeEditor } from '../../ui/CodeEditor.tsx';
import type { CodeEditorHandle, Diagnostic } from '../../ui/codeEditorTypes.ts';
import { isShortcut } from '../../ui/shortcutKeys.ts';
import type { ConnectorSession, ConnectorState } from './ConnectorSession.ts';
import { jsonCompletions } from './jsonCompletions.ts';
import styles from './JsonTab.module.css';
import type { PlacedProblem } from './placedProblems.ts';

interface JsonTabProps {
  readonly session: ConnectorSession;
  readonly state: ConnectorState;
  readonly problems: readonly PlacedProblem[];
  /** a problem that was chosen in the panel; a new object each time */
  readonly shown: Problem | null;
}

/** The definition as text. What cannot be read yet waits here, while the last valid version stays in force. */
export function JsonTab({ session, state, problems, shown }: JsonTabProps) {
  const editor = useRef<CodeEditorHandle>(null);
  const { content, connector, textProblems } = state;
  const text = content.invalidText ?? content.text;
  const isInvalid = content.invalidText !== undefined || connector === null;
  const diagnostics = useMemo(
    () => diagnosticsOf(text, isInvalid ? textProblems : problems.map(({ problem }) => problem)),
    [text, isInvalid, textProblems, problems],
  );
  useEffect(() => {
    const [place] = shown === null ? [] : diagnosticsOf(text, [shown]);
    // The editor is loaded when it is first shown: give it the time to come.
    const timer = place && setTimeout(() => editor.current?.show(placeIn(place)), 60);
    return () => clearTimeout(timer);
    // only when another problem is chosen, not at every letter
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [shown]);

  // The editor has an undo of its own, of its text alone; here every step is one of the connector's.
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
    <div className={styles.tab}>
      {isInvalid && (
        <Banner
          tone="warn"
          isFull
          title="This text is not a connector yet"
          actions={
            <>
              {first !== undefined && (
                <Button size="small" onPress={() => editor.current?.show(placeIn(first))}>
                  {`Go to line ${first.line ?? 1}`}
                </Button>
              )}
              {connector !== null && (
                <Button size="small" onPress={() => session.dropInvalidText()}>
                  Back to the last valid version
                </Button>
              )}
            </>
          }
        >
          {first?.message} {connector !== null && 'The last valid version stays in force; this text is kept.'}
        </Banner>
      )}
      <div className={styles.editor} onKeyDownCapture={onKeys}>
        <CodeEditor
          ref={editor}
          label="Connector JSON"
          language="json"
          value={text}
          onChange={(typed) => session.editText(typed)}
          diagnostics={diagnostics}
          completions={jsonCompletions}
        />
      </div>
    </div>
  );
}

/** Where problems are in the text: told by line, or found by their path. */
function diagnosticsOf(text: string, problems: readonly Problem[]): readonly Diagnostic[] {
  const tree = problems.some(({ place }) => place.line === undefined) ? parseTree(text) : undefined;
  return problems.map(({ severity, message, place }) => {
    if (place.line !== undefined) {
      return {
        severity,
        message,
        line: place.line,
        ...(place.column === undefined ? {} : { column: place.column }),
      };
    }
    const node = tree && findNodeAtLocation(tree, [...(place.path ?? [])]);
    const from = node?.offset ?? 0;
    const before = text.slice(0, from).split('\n');
    return { severity, message, from, to: from + (node?.length ?? 1), line: before.length };
  });
}

function placeIn({ from, to, line, column }: Diagnostic): Parameters<CodeEditorHandle['show']>[0] {
  if (from !== undefined) return { from, ...(to === undefined ? {} : { to }) };
  return { line: line ?? 1, ...(column === undefined ? {} : { column }) };
}
