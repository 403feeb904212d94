import { Download, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { NewTemplateDialog } from './NewTemplateDialog.tsx';
import { NoTemplates } from './NoTemplates.tsx';
import { TemplateList } from './TemplateList.tsx';
import styles from './TemplatesPage.module.css';

/** Every element template of the workspace. */
export default function TemplatesPage() {
  const { data, isError, error } = useDocuments('template');
  const kept = useMemo(() => keptTemplates(data ?? []), [data]);
  const [isAsking, setAsking] = useState(false);
  const ask = () => setAsking(true);
  useCommands([
    { id: 'new-template', label: t('New template'), section: t('Templates'), shortcut: 'N', run: ask },
  ]);
  if (isError) throw error;
  return (
    <div className={styles.page}>
      <PageHead
        title={t('Templates')}
        actions={
          <>
            <Button icon={Download} onPress={() => openDialog({ kind: 'import' })}>
              {t('Import')}
            </Button>
            <Button kind="primary" icon={Plus} onPress={ask}>
              {t('New template')}
            </Button>
          </>
        }
      />
      {data?.length === 0 && <NoTemplates onNew={ask} />}
      {data !== undefined && data.length > 0 && <TemplateList documents={data} kept={kept} />}
      {isAsking && (
        <NewTemplateDialog
          takenIds={kept.flatMap(({ template }) => template?.id ?? [])}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
