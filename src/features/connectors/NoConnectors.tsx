import { Download, Plug, Workflow } from 'lucide-react';
import { useAllCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The catalogue of a new workspace: three ways to fill it. */
export function NoConnectors() {
  const sample = useAllCommands().find(({ id }) => id === 'open-sample');
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
          icon: Download,
          title: 'Import what you have',
          text: 'Connector files, processes or a whole project archive.',
          onPress: () => openDialog({ kind: 'import' }),
        },
        ...(sample === undefined
          ? []
          : [
              {
                icon: Workflow,
                title: 'Open the sample project',
                text: 'Connectors and processes to try things in.',
                onPress: sample.run,
              },
            ]),
      ]}
      promise="Everything stays in this browser. Nothing is sent anywhere."
    />
  );
}
