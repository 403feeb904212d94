import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';
import type { ButtonKind } from './Button.tsx';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { ariaShortcut } from './shortcutKeys.ts';
import { tip } from './tip.ts';

type Native = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'onClick' | 'disabled' | 'children' | 'aria-label'
>;

export interface IconButtonProps extends Native {
  /** the accessible name, and the tooltip */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string | undefined;
  readonly kind?: Extract<ButtonKind, 'primary' | 'quiet' | 'plain' | 'danger'>;
  readonly size?: 'normal' | 'small';
  /** makes it a toggle */
  readonly isPressed?: boolean;
  readonly disabledReason?: string | null | undefined;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  label,
  icon,
  keys,
  kind = 'quiet',
  size = 'normal',
  isPressed,
  disabledReason,
  onPress,
  className,
  ...rest
}: IconButtonProps) {
  const off = disabledReason != null;
  return (
    <button
      type="button"
      {...tip(off ? `${label}: ${disabledReason}` : label, keys)}
      {...rest}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      data-kind={kind}
      data-size={size}
      data-shape="icon"
      className={classes(styles.button, className)}
      onClick={off ? undefined : onPress}
    >
      <Icon of={icon} size={size === 'small' ? 14 : 16} />
    </button>
  );
}
