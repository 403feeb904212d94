import { Copy } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { decodeText } from '../../formats/readText.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import type { CodeEditorHandle } from '../../ui/code/codeEditorTypes.ts';
import { copyText } from '../../ui/copyText.ts';
import styles from './ImportDialog.module.css';

interface RefusedTextProps {
  readonly file: File;
  /** why it was refused; its place is shown */
  readonly problem: Problem;
}

/** Longer texts are cut here; the copy is whole. */
const SHOWN = 400_000;

/** The text of a file that cannot come in, at the place that says why: to be looked at, and mended where it belongs. */
export const RefusedText = memo(function RefusedText({ file, problem }: RefusedTextProps) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => decodeText(new Uint8Array(await file.arrayBuffer()))?.text ?? '';
    read().then(
      (found) => isCurrent && setText(found),
      () => isCurrent && setText(''), // the file is gone
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  const { message, severity, place } = problem;
  const { line, column } = place;
  const at = useMemo(
    () => (line === undefined ? null : { line, ...(column !== undefined && { column }) }),
    [line, column],
  );
  const showPlace = useCallback(
    (editor: CodeEditorHandle | null) => {
      if (at) editor?.show(at);
    },
    [at],
  );
  if (text === null) return null;
  if (text === '')
    return <p>{t`The text of ${file.name} cannot be shown: it is none, or in no encoding known here.`}</p>;
  const isCut = text.length > SHOWN;
  const copy = () =>
    void copyText(text).then(
      () => toast({ message: t`Copied the text of ${file.name}` }),
      () => toast({ message: t('This browser does not let the page copy.'), tone: 'warn' }),
    );
  return (
    <section className={styles.refusedText} aria-label={t`The text of ${file.name}`}>
      <header>
        <h4>{file.name}</h4>
        {isCut && <span>{t('The beginning; a copy is whole.')}</span>}
        <Button size="small" icon={Copy} onPress={copy}>
          {t('Copy text')}
        </Button>
      </header>
      <CodeEditor
        ref={showPlace}
        label={file.name}
        language={/\.json$/i.test(file.name) ? 'json' : 'xml'}
        value={isCut ? text.slice(0, SHOWN) : text}
        diagnostics={at ? [{ ...at, severity, message }] : []}
        isReadOnly
        wrapsLines
      />
    </section>
  );
});
