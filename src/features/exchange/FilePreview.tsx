import { useEffect, useMemo, useState } from 'react';
import { decodeText } from '../../formats/readText.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import styles from './ExportDialog.module.css';
import { blobOf } from '../../ui/saveAsFiles.ts';

/** Longer texts are cut here; the file itself is whole. */
const SHOWN = 400_000;

export function FilePreview({ file }: { readonly file: OutFile }) {
  if (/\.(svg|png)$/.test(file.path)) return <Picture file={file} />;
  if (/(\.(xml|bpmn|json|md)|LICENSE)$/.test(file.path)) return <Text file={file} />;
  return (
    <p className={styles.noPreview}>
      {t('There is no preview of this kind of file: download it to look at it.')}
    </p>
  );
}

function Text({ file }: { readonly file: OutFile }) {
  const text = useMemo(() => decodeText(file.bytes)?.text ?? '', [file]);
  const isCut = text.length > SHOWN;
  return (
    <>
      {isCut && <p className={styles.cut}>{t('The preview shows the beginning; the file is whole.')}</p>}
      <CodeEditor
        label={file.path}
        language={languageOf(file.path)}
        value={isCut ? text.slice(0, SHOWN) : text}
        isReadOnly
      />
    </>
  );
}

function languageOf(path: string): 'json' | 'xml' | 'text' {
  if (path.endsWith('.json')) return 'json';
  return /(\.md|LICENSE)$/.test(path) ? 'text' : 'xml';
}

function Picture({ file }: { readonly file: OutFile }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blobOf(file));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the URL is a resource that has to be given back
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div className={styles.picture}>
      {url !== undefined && <img src={url} alt={t`The diagram ${file.path}`} />}
    </div>
  );
}
