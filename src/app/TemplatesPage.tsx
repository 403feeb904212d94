import { Import, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { openDialog } from '../state/dialogs.ts';
import { TemplatesArt } from './TemplatesArt.tsx';

/** Says what templates are and that this version does not read them: nothing on it pretends otherwise. */
export default function TemplatesPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <PageHead title="Templates" />
      <EmptyState
        art={<TemplatesArt />}
        title="Templates are not read yet"
        lead={
          'An element template is a JSON file that tells Camunda’s modelers which fields a task shows. ' +
          'This version works with connectors for Activiti and Alfresco; it neither reads nor writes templates.'
        }
        ways={[
          {
            icon: Plug,
            title: 'Go to connectors',
            text: 'Describe a service and its actions there, and attach them to tasks.',
            onPress: () => navigate('/connectors'),
          },
          {
            icon: Import,
            title: 'Import what is read today',
            text: 'Connector JSON, BPMN with its extensions, and project archives.',
            onPress: () => openDialog({ kind: 'import' }),
          },
        ]}
      />
    </>
  );
}
