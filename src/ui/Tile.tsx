import type { LucideIcon } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './Tile.module.css';

export interface TileProps {
  /** 'blue' | 'teal' | 'green' | 'amber' | 'orange' | 'red' | 'violet' | 'slate' */
  readonly hue: string;
  /** path data on a 16 grid, stroked */
  readonly path?: string | undefined;
  readonly icon?: LucideIcon;
  /** address of a picture that is in the page itself; shown instead of the path */
  readonly image?: string | undefined;
  /** 22, 36 or 44 */
  readonly size?: 'small' | 'normal' | 'large';
  readonly className?: string | undefined;
}

const INNER = { small: 14, normal: 20, large: 24 };

/** A tinted square with an icon. Decoration: the name stands beside it. */
export function Tile({ hue, path, icon, image, size = 'normal', className }: TileProps) {
  const inner = INNER[size];
  return (
    <span className={`${styles.tile ?? ''} ${className ?? ''}`} data-hue={hue} data-size={size} aria-hidden>
      {image !== undefined && <img src={image} alt="" width={inner} height={inner} />}
      {image === undefined && icon && <Icon of={icon} size={inner} />}
      {image === undefined && !icon && (
        <svg viewBox="0 0 16 16" width={inner} height={inner} strokeWidth={(1.5 * 16) / inner}>
          <path d={path} />
        </svg>
      )}
    </span>
  );
}
