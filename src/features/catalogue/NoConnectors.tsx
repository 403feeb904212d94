import { Download, LayoutGrid, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { useAllCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { rich } from '../../ui/rich.tsx';

/** The catalogue of a new workspace: three ways to fill it. */
export function NoConnectors() {
  const sample = useAllCommands().find(({ id }) => id === 'open-sample');
  const [, navigate] = useLocation();
  return (
    <EmptyState
      art={<EmptyArt />}
      title={t('Describe a service once, use it in every process')}
      lead={t(
        'A connector names the actions of a service and their parameters. Attach an action to a task, and the values are mapped for you.',
      )}
      ways={[
        {
          icon: Plug,
          title: t('New connector'),
          text: t('Name it, add an action and its parameters in a form.'),
          onPress: () => openDialog({ kind: 'new-connector' }),
        },
        {
          icon: LayoutGrid,
          title: t('Gallery'),
          text: t('Ready-made connectors to start from.'),
          onPress: () => navigate('/connectors/gallery'),
        },
        {
          icon: Download,
          title: t('Import what you have'),
          text: t('Connector files, processes or a whole project archive.'),
          onPress: () => openDialog({ kind: 'import' }),
        },
      ]}
      drop={
        sample && (
          <p>
            {rich`${(
              <button key="open" type="button" className="link" onClick={sample.run}>
                {t('Open the sample project')}
              </button>
            )} to try things in.`}
          </p>
        )
      }
      read={{ page: 'connectors', title: t('What a connector is made of') }}
      promise={t('Everything stays in this browser. Nothing is sent anywhere.')}
    />
  );
}
