import { BookOpen, ChevronDown, Download, FileJson, LayoutGrid, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Catalogue } from './Catalogue.tsx';
import styles from './ConnectorsPage.module.css';
import { NoConnectors } from './NoConnectors.tsx';

const newConnector = () => openDialog({ kind: 'new-connector' });
const fromApi = () => openDialog({ kind: 'api-import' });
const importFiles = () => openDialog({ kind: 'import' });

/** The catalogue: every connector of the workspace. */
export default function ConnectorsPage() {
  const connectors = useDocuments('connector');
  const [, navigate] = useLocation();
  if (connectors.isError) throw connectors.error;
  return (
    <div className={styles.page}>
      <PageHead
        title={t('Connectors')}
        actions={
          <>
            <Button icon={BookOpen} kind="quiet" onPress={() => navigate('/connectors/documentation')}>
              {t('Documentation')}
            </Button>
            <Button icon={LayoutGrid} onPress={() => navigate('/connectors/gallery')}>
              {t('Gallery')}
            </Button>
            <Button icon={Download} onPress={importFiles}>
              {t('Import')}
            </Button>
            <span className={styles.split}>
              <Button kind="primary" icon={Plus} onPress={newConnector}>
                {t('New connector')}
              </Button>
              <MenuButton
                kind="primary"
                label={t('Other ways to make one')}
                icon={ChevronDown}
                isIconOnly
                entries={[
                  { id: 'form', label: t('From a form…'), icon: Plus, run: newConnector },
                  { id: 'api', label: t('From an API description…'), icon: FileJson, run: fromApi },
                ]}
              />
            </span>
          </>
        }
      />
      {connectors.data?.length === 0 && <NoConnectors />}
      {connectors.data !== undefined && connectors.data.length > 0 && (
        <Catalogue documents={connectors.data} />
      )}
    </div>
  );
}
