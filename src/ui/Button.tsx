import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { ariaShortcut } from './shortcutKeys.ts';
import { tip } from './tip.ts';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'danger-fill';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'children'>;

export interface ButtonProps extends Native {
  readonly children: ReactNode;
  /** one primary in a view; danger-fill only in the dialog that confirms */
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  readonly keys?: string;
  /** A sentence: the button stays focusable, does nothing and says why in its tooltip. */
  readonly disabledReason?: string | null | undefined;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  kind = 'plain',
  size = 'normal',
  icon,
  keys,
  disabledReason,
  isDisabled,
  isBusy,
  onPress,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  const off = disabledReason != null || isBusy === true;
  return (
    <button
      {...rest}
      {...(disabledReason != null ? tip(disabledReason) : keys === undefined ? {} : tip('', keys))}
      type={off && type === 'submit' ? 'button' : type}
      disabled={isDisabled}
      aria-disabled={off || undefined}
      aria-busy={isBusy}
      aria-keyshortcuts={keys && ariaShortcut(keys)}
      data-kind={kind}
      data-size={size}
      className={classes(styles.button, className)}
      onClick={off ? undefined : onPress}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      {children}
    </button>
  );
}
