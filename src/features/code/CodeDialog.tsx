import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CodeFile } from '../../formats/code/CodeProject.ts';
import type { CodeAnswer } from '../../formats/code/makeCode.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { rememberMade } from '../../state/made.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FileTree } from '../../ui/FileTree.tsx';
import { saveAsFiles, sizeText } from '../../ui/saveAsFiles.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './CodeDialog.module.css';
import { CodeOptionsForm } from './CodeOptionsForm.tsx';
import { useCode } from './useCode.ts';

interface CodeDialogProps {
  /** id of the connector's document */
  readonly connectorId: string;
  readonly version?: string;
  readonly onClose: () => void;
}

/** Shows every file of a project that answers the actions of a connector, before it is downloaded. */
export function CodeDialog({ connectorId, version, onClose }: CodeDialogProps) {
  const store = useStore();
  const state = useCode(connectorId, version);
  const { made, choice, problems } = state;
  const done = made !== null && 'files' in made ? made : null;
  const problem = Object.values(problems).find((one) => one !== null);
  const download = async () => {
    if (!done || !choice) return;
    await saveAsFiles([done.zip]);
    if (!choice.isDraft) await rememberMade(store, [{ connectorId, version: choice.version }], 'code');
    toast({ message: t`Downloaded ${done.zip.path}`, tone: 'ok' });
    onClose();
  };
  const reason =
    made === null
      ? t('The files are being made')
      : 'refused' in made
        ? made.refused
        : problem === undefined
          ? null
          : t('One of the names is not a good one.');
  return (
    <DialogFrame
      title={t('Generate code')}
      help={{ page: 'code', about: t('generated code') }}
      lead={t`${choice?.source?.connector.name ?? t('The connector')}: a project that builds, tests itself and runs. Each action is a function to fill in.`}
      size="full"
      onClose={onClose}
      isFlush
      footer={
        <>
          <p role="status">
            {done && t`${counted(done.files.length, 'file')} in one zip, ${sizeText(done.zip.bytes.length)}`}
          </p>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" icon={Download} disabledReason={reason} onPress={() => void download()}>
            {t('Download')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <CodeOptionsForm state={state} />
        <Result made={made} />
      </div>
    </DialogFrame>
  );
}

function Result({ made }: { readonly made: CodeAnswer | null }) {
  const [chosen, setChosen] = useState('README.md');
  const files = made !== null && 'files' in made ? made.files : NONE;
  const paths = useMemo(() => files.map(({ path }) => path), [files]);
  if (made === null)
    return (
      <div className={styles.waiting}>
        <Skeleton label={t('Making the files')} count={8} />
      </div>
    );
  if ('refused' in made) return <p className={styles.refused}>{made.refused}</p>;
  const shown = files.find(({ path }) => path === chosen) ?? files.find(({ path }) => path === 'README.md');
  return (
    <>
      <section className={styles.files} aria-label={t('Files')}>
        <FileTree label={t('Files')} paths={paths} selected={shown?.path ?? ''} onSelect={setChosen} />
      </section>
      {shown && (
        <section className={styles.preview} aria-label={t`Preview of ${shown.path}`}>
          <h3 className={styles.path}>{shown.path}</h3>
          <CodeEditor
            key={shown.path}
            label={shown.path}
            language={languageOf(shown.path)}
            value={shown.text}
            isReadOnly
            wrapsLines={shown.path.endsWith('.md')}
          />
        </section>
      )}
    </>
  );
}

const NONE: readonly CodeFile[] = [];

function languageOf(path: string): 'json' | 'xml' | 'text' {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.xml') ? 'xml' : 'text';
}
