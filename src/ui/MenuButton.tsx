import { ChevronDown, Ellipsis, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import type { MenuEntry } from './MenuList.tsx';
import { MenuList } from './MenuList.tsx';
import { useOwnState } from './useOwnState.ts';

export interface MenuButtonProps {
  /** the accessible name; drawn unless `isIconOnly` */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly icon?: LucideIcon;
  /** only the icon (three dots when none is given) */
  readonly isIconOnly?: boolean;
  readonly kind?: Extract<ButtonKind, 'primary' | 'plain' | 'quiet'>;
  readonly size?: 'normal' | 'small';
  readonly tabIndex?: number;
  readonly className?: string | undefined;
}

/** A button with a menu. The menu is built only while it is open, so a table can hold hundreds of these. */
export function MenuButton(props: MenuButtonProps) {
  const { label, entries, icon, isIconOnly, kind = 'quiet', size = 'normal', tabIndex, className } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useOwnState(false);
  const shared = {
    ref: trigger,
    size,
    className,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    ...(tabIndex === undefined ? {} : { tabIndex }),
    onPress: () => setOpen(!isOpen),
  };
  return (
    <>
      {isIconOnly ? (
        <IconButton
          {...shared}
          label={label}
          icon={icon ?? Ellipsis}
          kind={kind}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            setOpen(true);
          }}
        />
      ) : (
        <Button {...shared} kind={kind} {...(icon ? { icon } : {})}>
          {label}
          <Icon of={ChevronDown} size={12} />
        </Button>
      )}
      {isOpen && (
        <MenuList label={label} entries={entries} triggerRef={trigger} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
