import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';

export interface IconProps {
  readonly of: LucideIcon;
  /** 16 in general, 14 in small parts, 20 in tiles */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** One stroke width on every size, so that icons of different sizes look like one family. A panel has a hundred of them. */
export const Icon = memo(function Icon({ of: Glyph, size = 16, className }: IconProps) {
  return <Glyph size={size} strokeWidth={1.5} nonScalingStroke aria-hidden className={className} />;
});
