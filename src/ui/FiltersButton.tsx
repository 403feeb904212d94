import { ListFilter } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';
import { PopoverBox } from './PopoverBox.tsx';
import styles from './Filters.module.css';

/** The filters where there is no room for them at the side. */
export function FiltersButton({
  chosen,
  children,
}: {
  readonly chosen: number;
  readonly children: ReactNode;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        icon={ListFilter}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {chosen === 0 ? t('Filters') : t`Filters (${chosen})`}
      </Button>
      <PopoverBox label={t('Filters')} triggerRef={trigger} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className={styles.box}>{children}</div>
      </PopoverBox>
    </>
  );
}
