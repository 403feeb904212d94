import { LayoutTemplate } from 'lucide-react';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TemplateTile.module.css';

interface TemplateTileProps {
  readonly template: ElementTemplate | null;
  readonly size?: 'small' | 'normal';
}

/** The icon a template brings. One that lies on another host is not fetched: opening a list would tell that host. */
export function TemplateTile({ template, size = 'small' }: TemplateTileProps) {
  const icon = template?.icon;
  return (
    <span className={styles.tile} data-size={size} aria-hidden>
      {icon?.startsWith('data:image/') ? (
        <img src={icon} alt="" className={styles.image} />
      ) : (
        <Icon of={LayoutTemplate} size={size === 'small' ? 14 : 20} />
      )}
    </span>
  );
}
