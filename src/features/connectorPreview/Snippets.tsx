import { Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { toast } from '../../state/toasts.ts';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import { copyText } from '../../ui/copyText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import styles from './PreviewTab.module.css';

interface Snippet {
  readonly id: string;
  readonly label: string;
  readonly language: 'xml' | 'json';
  readonly text: string;
}

/** The texts it leads to, each to be copied. */
export function Snippets({ files }: { readonly files: readonly Snippet[] }) {
  const [wanted, setWanted] = useState('');
  const file = files.find(({ id }) => id === wanted) ?? files[0];
  if (file === undefined) return null;
  const copy = () =>
    void copyText(file.text).then(
      () => toast({ message: t`${file.label} copied`, tone: 'ok' }),
      failureToast,
    );
  return (
    <section className={styles.snippets} aria-label={t('What it writes')}>
      <div className={styles.tabs}>
        <TabBar
          label={t('What it writes')}
          name="preview-file"
          tabs={files}
          selected={file.id}
          onSelect={setWanted}
        />
        <IconButton label={t`Copy ${file.label}`} icon={Copy} onPress={copy} />
      </div>
      <TabPanel name="preview-file" selected={file.id} className={styles.code}>
        <CodeEditor
          key={file.id}
          label={file.label}
          value={file.text}
          language={file.language}
          isReadOnly
          wrapsLines
        />
      </TabPanel>
    </section>
  );
}
