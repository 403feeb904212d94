import type { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './CodeEditor.module.css';
import type { CodeEditorProps } from './codeEditorTypes.ts';
import {
  createCodeView,
  replaceText,
  setCompartments,
  showDiagnostics,
  showHighlight,
  showPlace,
} from './codeView.ts';

/**
 * CodeMirror in an open shadow root: there it adopts constructable style sheets, which the page's
 * content security policy allows, instead of writing <style> elements, which it forbids.
 */
export default function CodeMirrorEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const created = createCodeView(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), latest);
    view.current = created;
    if (latest.current.autoFocus) created.focus();
    return () => {
      created.destroy();
      view.current = null;
    };
  }, []);
  const { value, language, label, isReadOnly = false, placeholder = '', wrapsLines = false } = props;
  useLayoutEffect(() => {
    if (view.current) setCompartments(view.current, { language, label, isReadOnly, placeholder, wrapsLines });
  }, [language, label, isReadOnly, placeholder, wrapsLines]);
  useLayoutEffect(() => {
    if (view.current) replaceText(view.current, value);
  }, [value]);
  useEffect(() => {
    if (view.current) showDiagnostics(view.current, props.diagnostics ?? []);
  }, [props.diagnostics, value]);
  useEffect(() => {
    if (view.current) showHighlight(view.current, props.highlight ?? null);
  }, [props.highlight, value]);
  const { ref } = props;
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    show: (place) => {
      if (view.current) showPlace(view.current, place);
    },
  }));
  return <div ref={host} className={classes(styles.host, props.className)} />;
}
