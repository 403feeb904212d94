import { X } from 'lucide-react';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { rememberTour, useUi } from '../../state/uiStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SAMPLE_DESCRIPTION } from './sampleFiles.ts';
import type { ProjectDocument } from './projectRows.ts';
import styles from './projects.module.css';

/** On the sample, until the tour was taken or turned down once. */
export function TourOffer({ project }: { readonly project: ProjectDocument }) {
  const isDone = useUi(({ tourDone }) => tourDone);
  if (isDone || project.content.description !== SAMPLE_DESCRIPTION) return null;
  return (
    <div className={styles.notes}>
      <Banner
        tone="note"
        title={t('New here? A short tour shows the main job on this project, in five steps.')}
        actions={
          <>
            <Button
              size="small"
              onPress={() => {
                rememberTour();
                openDialog({ kind: 'tour', projectId: project.id });
              }}
            >
              {t('Take the tour')}
            </Button>
            <IconButton label={t('No tour')} icon={X} size="small" onPress={rememberTour} />
          </>
        }
      />
    </div>
  );
}
