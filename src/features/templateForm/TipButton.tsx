import { Info } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../language/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import { useOwnState } from '../../ui/useOwnState.ts';
import { AuthorText } from './AuthorText.tsx';
import styles from './TemplateForm.module.css';

/** A tooltip with links in it: it stays until it is closed. */
export function TipButton({ label, html }: { readonly label: string; readonly html: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useOwnState(false);
  return (
    <>
      <IconButton
        ref={button}
        label={t`About ${label}`}
        icon={Info}
        size="small"
        className={styles.tip}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <PopoverBox label={t`About ${label}`} triggerRef={button} isOpen onClose={() => setOpen(false)}>
          <div className={styles.tipText}>
            <AuthorText html={html} />
          </div>
        </PopoverBox>
      )}
    </>
  );
}
