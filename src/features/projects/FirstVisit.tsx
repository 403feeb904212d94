import { Database, Download, FolderPlus, Workflow } from 'lucide-react';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileDrop } from '../../ui/fields/FileDrop.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** What there is to do where there is nothing yet. */
export function FirstVisit({ onOpenSample }: { readonly onOpenSample: () => void }) {
  return (
    <EmptyState
      art={<EmptyArt />}
      title={t('Describe a service once, use it in every process')}
      lead={t(
        'A connector names the actions of a service and their parameters. Attach an action to a task, and the values are mapped for you.',
      )}
      ways={[
        {
          icon: Workflow,
          title: t('Open the sample project'),
          text: t('A parcel shop with 4 connectors and 2 processes to try things in.'),
          onPress: onOpenSample,
        },
        {
          icon: FolderPlus,
          title: t('New project'),
          text: t('Draw a process of your own, from its first event on.'),
          onPress: () => openDialog({ kind: 'new-project' }),
        },
        {
          icon: Download,
          title: t('Import'),
          text: t('Connector files, BPMN diagrams or a whole project archive.'),
          onPress: () => openDialog({ kind: 'import' }),
        },
      ]}
      drop={
        <FileDrop
          text={t('Drop files anywhere, or paste their text')}
          label={t('Files to import')}
          onFiles={(files) => openDialog({ kind: 'import', files })}
          kinds={[t('Connector JSON'), 'BPMN', t('Extensions JSON'), 'ZIP'].map((kind) => (
            <Chip key={kind}>{kind}</Chip>
          ))}
        />
      }
      read={{ page: 'main-job', title: t('The main job in five steps') }}
      promise={
        <>
          <Icon of={Database} size={14} /> {t('Everything stays in this browser. Nothing is sent anywhere.')}
        </>
      }
    />
  );
}
