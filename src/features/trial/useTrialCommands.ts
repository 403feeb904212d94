import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import type { CaseRuns } from './useCaseRuns.ts';
import type { Trial } from './useTrial.ts';

/** What the palette and the shortcuts offer while the cases of a connector are shown. */
export function useTrialCommands({ selected, tried, cases, add }: Trial, { run }: CaseRuns): void {
  const section = t('Connector');
  useCommands([
    {
      id: 'run-case',
      label: t('Run this case'),
      section,
      shortcut: 'Mod+Enter',
      enabled: selected !== undefined,
      run: () => selected && run(selected.id),
    },
    {
      id: 'run-cases',
      label: t('Run all cases'),
      section,
      shortcut: 'Mod+Shift+Enter',
      enabled: cases.length > 0,
      run: () => run(),
    },
    { id: 'new-case', label: t('New case'), section, enabled: tried !== undefined, run: () => add() },
  ]);
}
