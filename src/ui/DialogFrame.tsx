import { X } from 'lucide-react';
import type { SyntheticEvent, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../language/t.ts';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './DialogFrame.module.css';
import { HelpLink, type HelpLinkProps } from './HelpLink.tsx';
import { IconButton } from './IconButton.tsx';

/** What a dialog is for: with an onPress of its own, or what onSubmit of the dialog does. */
interface MainButton extends Pick<ButtonProps, 'icon' | 'isBusy' | 'disabledReason' | 'onPress'> {
  readonly label: string;
  /** it takes something away: red */
  readonly isDanger?: boolean;
}

export interface DialogFrameProps {
  readonly title: string;
  /** one sentence under the title */
  readonly lead?: ReactNode;
  /** 440, 640 or 880 wide, or as large as the window allows */
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  /** the page that explains it, beside the cross */
  readonly help?: HelpLinkProps;
  readonly onClose: () => void;
  /** Makes the dialog a form: Enter and the button with type="submit" run it. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
  /** stands last at the foot, with Cancel before it */
  readonly main?: MainButton;
  /** what stands before that: a <p> at the left, other buttons */
  readonly footer?: ReactNode;
  /** no inner padding: tables and lists that reach the edges */
  readonly isFlush?: boolean;
  readonly isAlert?: boolean;
}

/**
 * A modal dialog, open as long as it is rendered. Focus goes to the field with autoFocus, else to the dialog, and
 * returns to where it was. Escape, the cross and a click outside call onClose.
 */
export function DialogFrame(props: DialogFrameProps) {
  const {
    title,
    lead,
    size = 'medium',
    help,
    onClose,
    onSubmit,
    children,
    main,
    footer,
    isFlush,
    isAlert,
  } = props;
  const body = (
    <>
      <header className={styles.head}>
        <div className={styles.titles}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          {lead != null && <p className={styles.lead}>{lead}</p>}
        </div>
        {help && <HelpLink {...help} size="normal" />}
        <IconButton label={t('Close')} icon={X} keys="Escape" onPress={onClose} />
      </header>
      <div className={styles.body} data-flush={isFlush ? '' : undefined}>
        {children}
      </div>
      {(footer != null || main) && (
        <footer className={styles.foot}>
          {footer}
          {main && <MainButtons main={main} onCancel={onClose} />}
        </footer>
      )}
    </>
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // A form in a popover of this dialog bubbles here through React, not through the page.
    if (event.target === event.currentTarget) onSubmit?.();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <Dialog role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          {onSubmit ? (
            <form className={styles.form} onSubmit={submit} noValidate>
              {body}
            </form>
          ) : (
            <div className={styles.form}>{body}</div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function MainButtons({ main, onCancel }: { readonly main: MainButton; readonly onCancel: () => void }) {
  const { label, isDanger = false, onPress, ...rest } = main;
  return (
    <>
      <Button onPress={onCancel}>{t('Cancel')}</Button>
      <Button
        {...rest}
        kind={isDanger ? 'danger-fill' : 'primary'}
        {...(onPress ? { onPress } : { type: 'submit' as const })}
      >
        {label}
      </Button>
    </>
  );
}
