import { useState } from 'react';
import type { CategoryKind } from '../../domain/connector/categories.ts';
import { t } from '../../language/t.ts';
import { useCategories } from '../../state/categories.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { CategoryList } from './CategoryList.tsx';
import styles from './CategoriesDialog.module.css';

interface CategoriesDialogProps {
  readonly of: CategoryKind;
  readonly onClose: () => void;
}

/** The categories of connectors and those of processes: two lists that have nothing to do with each other. */
export function CategoriesDialog({ of, onClose }: CategoriesDialogProps) {
  const [kind, setKind] = useState<CategoryKind>(of);
  const connectors = useCategories('connector');
  const processes = useCategories('process');
  return (
    <DialogFrame
      title={t('Manage categories')}
      lead={t('Connectors and processes have categories of their own.')}
      size="small"
      isFlush
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('Close')}</Button>}
    >
      <TabBar
        label={t('Categories of')}
        name="categories"
        className={styles.tabs}
        tabs={[
          { id: 'connector', label: t('Connectors'), count: connectors.length },
          { id: 'process', label: t('Processes'), count: processes.length },
        ]}
        selected={kind}
        onSelect={(id) => setKind(id === 'process' ? 'process' : 'connector')}
      />
      <TabPanel name="categories" selected={kind} className={styles.panel}>
        <CategoryList key={kind} kind={kind} categories={kind === 'connector' ? connectors : processes} />
      </TabPanel>
    </DialogFrame>
  );
}
