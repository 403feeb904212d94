import type { PictureLook } from '../../domain/values/pictureLook.ts';
import { withPlainColours } from '../colours/themedColour.ts';

export const USUAL_LOOK: PictureLook = { theme: 'light', hasPaper: false };

/** Shapes are drawn in tokens, which nobody knows outside this page: here they become colours, whatever the theme is now. */
export function themedSvg(svg: string, { theme, hasPaper }: PictureLook): string {
  const root = document.documentElement;
  const before = root.dataset.theme;
  root.dataset.theme = theme;
  const style = getComputedStyle(root);
  const resolved = svg.replace(
    /var\((--[\w-]+)(?:,([^()]*))?\)/g,
    (_, name: string, fallback: string | undefined) => {
      const value = style.getPropertyValue(name).trim();
      return value === '' ? (fallback ?? 'currentColor').trim() : value;
    },
  );
  const paper = style.getPropertyValue('--surface').trim();
  if (before === undefined) delete root.dataset.theme;
  else root.dataset.theme = before;
  const plain = withPlainColours(resolved);
  return hasPaper ? onPaper(plain, paper) : plain;
}

/** As large as the picture, and a little air, so that no line lies on its edge. */
function onPaper(svg: string, colour: string): string {
  const [tag, box] = /<svg[^>]*viewBox="([^"]*)"[^>]*>/.exec(svg) ?? [];
  if (tag === undefined || box === undefined) return svg;
  const [x = 0, y = 0, width = 0, height = 0] = box.split(/[ ,]+/).map(Number);
  const sized = tag
    .replace(/viewBox="[^"]*"/, `viewBox="${x - AIR} ${y - AIR} ${width + 2 * AIR} ${height + 2 * AIR}"`)
    .replace(/\swidth="[^"]*"/, ` width="${width + 2 * AIR}"`)
    .replace(/\sheight="[^"]*"/, ` height="${height + 2 * AIR}"`);
  const paper = `<rect x="${x - AIR}" y="${y - AIR}" width="${width + 2 * AIR}" height="${height + 2 * AIR}" fill="${colour}"/>`;
  return svg.replace(tag, () => sized + paper);
}

const AIR = 20;
