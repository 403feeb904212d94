import { LayoutTemplate } from 'lucide-react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TemplateSection.module.css';

/** The icon a template brings. One that lies on another host is not fetched: selecting a task would tell that host. */
export function TemplateIcon({ icon }: { readonly icon: string | undefined }) {
  const isImage = icon?.startsWith('data:image/') ?? false;
  return (
    <span className={styles.icon} data-image={isImage ? '' : undefined} aria-hidden>
      {isImage ? <img src={icon} alt="" /> : <Icon of={LayoutTemplate} size={14} />}
    </span>
  );
}
