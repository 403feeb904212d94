import { useRef, useState } from 'react';
import { t } from '../../language/t.ts';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import { tip } from '../../ui/tip.ts';
import { CategoryField } from './CategoryField.tsx';
import styles from './ConnectorHead.module.css';

interface CategoryButtonProps {
  readonly category: string;
  readonly onChange: (category: string) => void;
}

/** The category in the breadcrumb; pressing it changes it. */
export function CategoryButton({ category, onChange }: CategoryButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.category}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...tip(t('Change category'))}
        onClick={() => setOpen(true)}
      >
        {category === '' ? t('Add a category') : category}
      </button>
      <PopoverBox
        label={t('Change category')}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <div className={styles.categoryBox}>
          <CategoryField
            value={category}
            onChange={(chosen) => {
              onChange(chosen);
              setOpen(false);
            }}
          />
        </div>
      </PopoverBox>
    </>
  );
}
