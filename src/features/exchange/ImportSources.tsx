import { ClipboardPaste, FileInput, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import styles from './ImportDialog.module.css';
import { fileOfText } from './pickedFiles.ts';

/** The three ways in: choose, drop (anywhere in the window), paste. */
export function ImportSources({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const pick = (list: FileList | null) => {
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    <>
      <div className={styles.drop}>
        <Icon of={FileInput} size={20} />
        <p className={styles.dropTitle}>{t('Drop files or a folder here')}</p>
        <p className={styles.dropLead}>
          {t(
            '.bpmn, .bpmn20.xml, -extensions.json, connector and template .json, packages and project .zip, in any mixture',
          )}
        </p>
        <div className={styles.ways}>
          <Button kind="primary" icon={FileInput} onPress={() => files.current?.click()}>
            {t('Choose files…')}
          </Button>
          <Button icon={FolderOpen} onPress={() => folder.current?.click()}>
            {t('Choose folder…')}
          </Button>
          <Button icon={ClipboardPaste} aria-expanded={isPasting} onPress={() => setPasting(!isPasting)}>
            {t('Paste text')}
          </Button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={t('Files')}
          onChange={(event) => pick(event.target.files)}
        />
        <input
          ref={(input) => {
            folder.current = input;
            if (input) input.webkitdirectory = true;
          }}
          type="file"
          multiple
          hidden
          aria-label={t('Folder')}
          onChange={(event) => pick(event.target.files)}
        />
      </div>
      {isPasting && (
        <div className={styles.paste}>
          <TextArea
            label={t('Text to import')}
            hint={t(
              'The XML of a process, an extensions JSON, a connector JSON, templates, or a cURL command',
            )}
            value={text}
            onChange={setText}
            rows={8}
            mono
            autoFocus
          />
          <Button
            disabledReason={text.trim() === '' ? t('Paste some text first') : null}
            onPress={() => onFiles([fileOfText(text)])}
          >
            {t('Read text')}
          </Button>
        </div>
      )}
    </>
  );
}
