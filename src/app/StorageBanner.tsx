import { t } from '../language/t.ts';
import { allCommands } from '../state/commands.ts';
import { useStorageHealth } from '../state/StoreContext.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

/** Says that the browser does not keep what is saved, as long as that is so, and offers the work as a download. */
export function StorageBanner() {
  const health = useStorageHealth();
  if (health.kind === 'kept') return null;
  return (
    <Banner
      isFull
      tone={health.kind === 'memory' ? 'warn' : 'danger'}
      title={health.message}
      actions={
        <Button
          size="small"
          onPress={() =>
            allCommands()
              .find((command) => command.id === 'download-work')
              ?.run()
          }
        >
          {t('Back up the workspace')}
        </Button>
      }
    />
  );
}
