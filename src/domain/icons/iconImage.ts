import { MAX_ICON, shownIcon } from './shownIcon.ts';

const OWN = /^data:image\/(?:png|svg\+xml);base64,[A-Za-z\d+/]+={0,2}$/;

/** Whether a value can be the picture a connector was given: a small PNG or SVG in a data URL, nothing else. */
export function isIconImage(value: unknown): value is string {
  return (
    shownIcon(value) !== null && typeof value === 'string' && OWN.test(value) && bytesOf(value) <= MAX_ICON
  );
}

function bytesOf(url: string): number {
  const data = url.slice(url.indexOf(',') + 1).replace(/=+$/, '');
  return Math.floor((data.length * 3) / 4);
}
