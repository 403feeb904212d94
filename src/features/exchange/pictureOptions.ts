import type { PictureLook } from '../../domain/values/pictureLook.ts';

export interface PictureOptions {
  readonly look: 'light' | 'dark' | 'transparent';
  /** of a PNG: how many pixels for each of the diagram */
  readonly scale: 1 | 2 | 3;
}

export const USUAL_PICTURE: PictureOptions = { look: 'light', scale: 2 };

export function lookOf({ look }: PictureOptions): PictureLook {
  return { theme: look === 'dark' ? 'dark' : 'light', hasPaper: look !== 'transparent' };
}
