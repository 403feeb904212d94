import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../language/t.ts';
import { IconButton } from './IconButton.tsx';
import { MenuList, type MenuEntry } from './MenuList.tsx';
import { stepEntries, type Steps } from './stepEntries.ts';

interface StepsButtonProps {
  /** asked when the list opens */
  readonly steps: () => Steps;
  readonly isEmpty: boolean;
  /** so many steps back (below zero) or forward */
  readonly onTravel: (by: number) => void;
}

/** Every step since the document was opened: choosing one goes back, or forward, to what was there after it. */
export function StepsButton({ steps, isEmpty, onTravel }: StepsButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [entries, setEntries] = useState<readonly MenuEntry[] | null>(null);
  return (
    <>
      <IconButton
        ref={trigger}
        size="small"
        label={t('Steps')}
        icon={ChevronDown}
        disabledReason={isEmpty ? t('nothing was changed yet') : null}
        aria-haspopup="menu"
        aria-expanded={entries !== null}
        onPress={() => setEntries(entries === null ? stepEntries(steps(), onTravel) : null)}
      />
      {entries && (
        <MenuList
          label={t('Steps')}
          entries={entries}
          triggerRef={trigger}
          onClose={() => setEntries(null)}
        />
      )}
    </>
  );
}
