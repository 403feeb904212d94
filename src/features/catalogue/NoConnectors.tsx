import { Download, LayoutGrid, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { useAllCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The catalogue of a new workspace: three ways to fill it. */
export function NoConnectors() {
  const sample = useAllCommands().find(({ id }) => id === 'open-sample');
  const [, navigate] = useLocation();
  return (
    <EmptyState
      art={<EmptyArt />}
      title="Describe a service once, use it in every process"
      lead="A connector names the actions of a service and their parameters. Attach an action to a task, and the values are mapped for you."
      ways={[
        {
          icon: Plug,
          title: 'New connector',
          text: 'Name it, add an action and its parameters in a form.',
          onPress: () => openDialog({ kind: 'new-connector' }),
        },
        {
          icon: LayoutGrid,
          title: 'Gallery',
          text: 'Ready-made connectors to start from.',
          onPress: () => navigate('/connectors/gallery'),
        },
        {
          icon: Download,
          title: 'Import what you have',
          text: 'Connector files, processes or a whole project archive.',
          onPress: () => openDialog({ kind: 'import' }),
        },
      ]}
      drop={
        sample && (
          <p>
            <button type="button" className="link" onClick={sample.run}>
              Open the sample project
            </button>{' '}
            to try things in.
          </p>
        )
      }
      read={{ page: 'connectors', title: 'What a connector is made of' }}
      promise="Everything stays in this browser. Nothing is sent anywhere."
    />
  );
}
