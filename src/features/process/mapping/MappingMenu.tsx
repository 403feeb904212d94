import { ClipboardPaste, Copy, Import } from 'lucide-react';
import { t } from '../../../language/t.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { COPY_MAPPING, useCopyMapping } from './copyMappingContext.ts';

interface MappingMenuProps {
  readonly one: 'input' | 'output';
  readonly onPaste: () => void;
  readonly onCopy: () => void;
}

/** What can be done with all rows of a mapping at once. */
export function MappingMenu({ one, onPaste, onCopy }: MappingMenuProps) {
  const copyMapping = useCopyMapping();
  return (
    <MenuButton
      isIconOnly
      size="small"
      label={one === 'input' ? t('More for the input mapping') : t('More for the output mapping')}
      entries={[
        { id: 'paste', label: t('Paste from a spreadsheet…'), icon: ClipboardPaste, run: onPaste },
        { id: 'copy', label: t('Copy for a spreadsheet'), icon: Copy, run: onCopy },
        { id: 'copy-from', label: COPY_MAPPING, icon: Import, run: copyMapping },
      ]}
    />
  );
}
