import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './PopoverBox.module.css';

export interface PopoverBoxProps {
  readonly label: string;
  readonly triggerRef: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly placement?:
    | 'bottom start'
    | 'bottom end'
    | 'bottom'
    | 'top start'
    | 'top end'
    | 'top'
    | 'left'
    | 'right'
    | 'start'
    | 'end';
  /** from its trigger */
  readonly offset?: number;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A small floating dialog beside its trigger: focus goes in, Escape and a click outside close it. */
export function PopoverBox(props: PopoverBoxProps) {
  const {
    label,
    triggerRef,
    isOpen,
    onClose,
    placement = 'bottom start',
    offset = 4,
    children,
    className,
  } = props;
  return (
    <Popover
      isOpen={isOpen}
      triggerRef={triggerRef}
      placement={placement}
      offset={offset}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.float ?? ''}
    >
      <Dialog aria-label={label} className={classes(styles.box, className)}>
        {children}
      </Dialog>
    </Popover>
  );
}
