import { useOpenSample } from '../features/projects/useOpenSample.ts';
import { useCommands } from '../state/commands.ts';

/** The sample can be opened from every page: the empty catalogue offers it, too. */
export function useSampleCommand(): void {
  const { open, isBusy } = useOpenSample();
  useCommands([
    { id: 'open-sample', label: 'Open the sample project', section: 'New', enabled: !isBusy, run: open },
  ]);
}
