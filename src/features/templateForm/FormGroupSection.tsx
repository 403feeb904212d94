import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../../language/counted.ts';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TemplateForm.module.css';
import { TipButton } from './TipButton.tsx';

interface FormGroupSectionProps {
  readonly label: string;
  readonly tooltip?: string | undefined;
  readonly startsOpen: boolean;
  /** names the group among all that can be folded: it stays as it was left */
  readonly foldAs: string;
  readonly problems: number;
  readonly children: ReactNode;
}

export function FormGroupSection(props: FormGroupSectionProps) {
  const { label, tooltip, startsOpen, foldAs, problems, children } = props;
  // Kept among the panel sizes: 0 is folded.
  const isOpen = usePanelSize(foldAs, startsOpen ? 1 : 0) > 0;
  return (
    <section className={styles.group} aria-label={label}>
      <div className={styles.groupHead}>
        <h3>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            onClick={() => setPanelSize(foldAs, isOpen ? 0 : 1)}
          >
            <Icon of={ChevronDown} size={14} />
            {label}
          </button>
        </h3>
        {tooltip !== undefined && <TipButton label={label} html={tooltip} />}
        {problems > 0 && <Chip tone="danger">{counted(problems, 'problem')}</Chip>}
      </div>
      {isOpen && <div className={styles.fields}>{children}</div>}
    </section>
  );
}
