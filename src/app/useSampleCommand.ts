import { useOpenSample } from '../features/projects/useOpenSample.ts';
import { t } from '../language/t.ts';
import { useCommands } from '../state/commands.ts';

/** The sample can be opened from every page: the empty catalogue offers it, too. */
export function useSampleCommand(): void {
  const { open, isBusy } = useOpenSample();
  useCommands([
    {
      id: 'open-sample',
      label: t('Open the sample project'),
      section: t('New'),
      enabled: !isBusy,
      run: open,
    },
  ]);
}
