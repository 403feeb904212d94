import { X } from 'lucide-react';
import type { SyntheticEvent, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './DialogFrame.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogFrameProps {
  readonly title: string;
  /** one sentence under the title */
  readonly lead?: ReactNode;
  /** 440, 640 or 880 wide, or as large as the window allows */
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  readonly onClose: () => void;
  /** Makes the dialog a form: Enter and the button with type="submit" run it. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
  /** buttons, the main one last; a <p> stands at the left */
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
  const { title, lead, size = 'medium', onClose, onSubmit, children, footer, isFlush, isAlert } = props;
  const body = (
    <>
      <header className={styles.head}>
        <div className={styles.titles}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          {lead != null && <p className={styles.lead}>{lead}</p>}
        </div>
        <IconButton label="Close" icon={X} keys="Escape" onPress={onClose} />
      </header>
      <div className={styles.body} data-flush={isFlush ? '' : undefined}>
        {children}
      </div>
      {footer != null && <footer className={styles.foot}>{footer}</footer>}
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
