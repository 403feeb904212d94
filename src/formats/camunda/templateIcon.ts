import type { ConnectorIcon, Hue } from '../../domain/connector/catalogue.ts';
import { iconSvg } from '../../domain/connector/iconPaths.ts';

/** The hues of ui/tokens.css in daylight: modelers draw templates on white. */
const COLOURS: Readonly<Record<Hue, string>> = {
  blue: '#2451b8',
  teal: '#0b6b66',
  green: '#2a6b2c',
  amber: '#855200',
  orange: '#a0410d',
  red: '#ad2a44',
  violet: '#6340b5',
  slate: '#475163',
};

/** An icon as a data URL with a colour of its own: a picture elsewhere has no current colour. */
export function templateIcon(icon: ConnectorIcon): string {
  if (icon.image !== undefined) return icon.image;
  const svg = iconSvg(icon).replaceAll('currentColor', COLOURS[icon.hue]);
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
