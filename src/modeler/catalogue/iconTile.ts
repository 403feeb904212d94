import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import { shownIcon } from '../../domain/icons/shownIcon.ts';
import { iconPath } from '../../domain/connector/iconPaths.ts';
const SVG = 'http://www.w3.org/2000/svg';
const SIZE = 20;

/** A connector's tile inside a shape; in tokens, so that it follows the theme. */
export function iconTile(icon: ConnectorIcon, x: number, y: number): SVGGElement {
  const tile = document.createElementNS(SVG, 'g');
  tile.setAttribute('transform', `translate(${x}, ${y})`);
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width: SIZE, height: SIZE, rx: 5 })) {
    ground.setAttribute(name, String(value));
  }
  ground.style.fill = `var(--hue-${icon.hue}-soft)`;
  const own = shownIcon(icon.image);
  if (own !== null) {
    tile.append(ground, picture(own));
    return tile;
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', iconPath(icon.name));
  path.setAttribute('transform', 'translate(2.5, 2.5) scale(0.9375)');
  path.style.cssText =
    'fill: none; stroke-width: 1.5px; stroke-linecap: round; stroke-linejoin: round; ' +
    `stroke: var(--hue-${icon.hue});`;
  tile.append(ground, path);
  return tile;
}

/** As an image nothing in it runs. */
function picture(address: string): SVGImageElement {
  const image = document.createElementNS(SVG, 'image');
  for (const [name, value] of Object.entries({
    href: address,
    x: 2,
    y: 2,
    width: SIZE - 4,
    height: SIZE - 4,
  }))
    image.setAttribute(name, String(value));
  return image;
}

/** The same as an image for menus: an image knows no tokens, so it gets the colours of now. */
export function iconImage(icon: ConnectorIcon): string {
  const own = shownIcon(icon.image);
  if (own !== null) return own;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim() || 'gray';
  const svg =
    `<svg xmlns="${SVG}" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<rect width="${SIZE}" height="${SIZE}" rx="5" fill="${colour(`--hue-${icon.hue}-soft`)}"/>` +
    `<path transform="translate(2 2)" d="${iconPath(icon.name)}" fill="none" stroke="${colour(`--hue-${icon.hue}`)}" ` +
    'stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
