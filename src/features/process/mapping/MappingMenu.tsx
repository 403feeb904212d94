import { ClipboardPaste, Copy, Import } from 'lucide-react';
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
      label={`More for the ${one} mapping`}
      entries={[
        { id: 'paste', label: 'Paste from a spreadsheet…', icon: ClipboardPaste, run: onPaste },
        { id: 'copy', label: 'Copy for a spreadsheet', icon: Copy, run: onCopy },
        { id: 'copy-from', label: COPY_MAPPING, icon: Import, run: copyMapping },
      ]}
    />
  );
}
