import { useCommands } from '../../state/commands.ts';
import type { CaseRuns } from './useCaseRuns.ts';
import type { Trial } from './useTrial.ts';

/** What the palette and the shortcuts offer while the cases of a connector are shown. */
export function useTrialCommands({ selected, tried, cases, add }: Trial, { run }: CaseRuns): void {
  const section = 'Connector';
  useCommands([
    {
      id: 'run-case',
      label: 'Run this case',
      section,
      shortcut: 'Mod+Enter',
      enabled: selected !== undefined,
      run: () => selected && run(selected.id),
    },
    {
      id: 'run-cases',
      label: 'Run all cases',
      section,
      shortcut: 'Mod+Shift+Enter',
      enabled: cases.length > 0,
      run: () => run(),
    },
    { id: 'new-case', label: 'New case', section, enabled: tried !== undefined, run: () => add() },
  ]);
}
