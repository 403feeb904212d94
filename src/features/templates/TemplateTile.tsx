import { LayoutTemplate } from 'lucide-react';
import { shownIcon } from '../../domain/icons/shownIcon.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TemplateTile.module.css';

interface TemplateTileProps {
  readonly template: ElementTemplate | null;
  readonly size?: 'small' | 'normal';
}

/** The icon a template brings. */
export function TemplateTile({ template, size = 'small' }: TemplateTileProps) {
  const icon = shownIcon(template?.icon);
  return (
    <span className={styles.tile} data-size={size} aria-hidden>
      {icon === null ? (
        <Icon of={LayoutTemplate} size={size === 'small' ? 14 : 20} />
      ) : (
        <img src={icon} alt="" className={styles.image} />
      )}
    </span>
  );
}
