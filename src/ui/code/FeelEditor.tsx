import type { EditorView } from '@codemirror/view';
import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import { replaceText } from './codeView.ts';
import styles from './FeelField.module.css';
import { createFeelView, setFeelSettings, type FeelSettings } from './feelView.ts';

export interface FeelEditorHandle {
  readonly focus: () => void;
}

interface FeelEditorProps extends FeelSettings {
  readonly id: string;
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => void;
  readonly onCommit: () => void;
  /** @returns whether there was something to restore */
  readonly onRestore: () => boolean;
  readonly ref?: Ref<FeelEditorHandle>;
}

/** CodeMirror in a shadow root, for the reason CodeMirrorEditor gives, as small as a text field. */
export default function FeelEditor(props: FeelEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const created = createFeelView(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), latest);
    view.current = created;
    if (latest.current.autoFocus) created.focus();
    return () => {
      created.destroy();
      view.current = null;
    };
  }, []);
  const { value, label, note, isInvalid, isReadOnly, isRequired, isMultiline, placeholder, variables } =
    props;
  useLayoutEffect(() => {
    const wanted = { label, note, isInvalid, isReadOnly, isRequired, isMultiline, placeholder, variables };
    if (view.current) setFeelSettings(view.current, wanted);
  }, [label, note, isInvalid, isReadOnly, isRequired, isMultiline, placeholder, variables]);
  useLayoutEffect(() => {
    if (view.current) replaceText(view.current, value);
  }, [value]);
  const { ref, id } = props;
  useImperativeHandle(ref, () => ({ focus: () => view.current?.focus() }));
  return <div ref={host} id={id} className={styles.editor} />;
}
