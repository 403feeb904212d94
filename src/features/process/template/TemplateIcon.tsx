import { LayoutTemplate } from 'lucide-react';
import { shownIcon } from '../../../domain/icons/shownIcon.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './TemplateSection.module.css';

/** The icon a template brings. */
export function TemplateIcon({ icon }: { readonly icon: string | undefined }) {
  const shown = shownIcon(icon);
  return (
    <span className={styles.icon} data-image={shown === null ? undefined : ''} aria-hidden>
      {shown === null ? <Icon of={LayoutTemplate} size={14} /> : <img src={shown} alt="" />}
    </span>
  );
}
