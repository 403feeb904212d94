import { checkXml } from '../../bpmn/xmlCheck.ts';
import { MAX_ICON } from '../../domain/icons/shownIcon.ts';
import { t } from '../../language/t.ts';
import { decodeText } from '../readText.ts';
import { svgProblem } from './svgProblem.ts';
import { base64Of } from '../../domain/values/base64Of.ts';

export type ReadIcon = { readonly image: string } | { readonly problem: string };

const PNG: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_PIXELS = 512;

/** A picture for a connector from anyone: by what is in it, whatever the file is called. What is not safe or not small is refused. */
export function readIcon(bytes: Uint8Array): ReadIcon {
  if (bytes.length === 0) return { problem: t('The file is empty.') };
  if (bytes.length > MAX_ICON)
    return { problem: t`An icon has at most 8 KB; this file has ${Math.ceil(bytes.length / 1024)} KB.` };
  const isPng = PNG.every((byte, at) => bytes[at] === byte);
  const problem = isPng ? pngProblem(bytes) : textProblem(bytes);
  if (problem !== null) return { problem };
  return { image: `data:image/${isPng ? 'png' : 'svg+xml'};base64,${base64Of(bytes)}` };
}

/** The same for a picture that is in a file of ours: of a package or an archive, which anyone can write. */
export function readIconImage(url: string): ReadIcon {
  const data = /^data:image\/(?:png|svg\+xml);base64,([A-Za-z\d+/]+={0,2})$/.exec(
    url.slice(0, 2 * MAX_ICON),
  )?.[1];
  if (data === undefined) return { problem: t('The icon is no small PNG or SVG in a data URL.') };
  try {
    return readIcon(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
  } catch {
    return { problem: t('The icon is damaged.') };
  }
}

function pngProblem(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.length > 32 && view.getUint32(12) === 0x49484452; // IHDR
  if (!isWhole) return t('The PNG is damaged.');
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width > 0 && height > 0 && Math.max(width, height) <= MOST_PIXELS) return null;
  return t`The picture is ${width} × ${height} pixels; an icon has at most ${MOST_PIXELS} × ${MOST_PIXELS}.`;
}

function textProblem(bytes: Uint8Array): string | null {
  const text = decodeText(bytes)?.text ?? '';
  if (!text.trimStart().startsWith('<')) return t('An icon is an SVG or a PNG file.');
  const { root, complaints } = checkXml(text);
  const [complaint] = complaints;
  if (complaint) return t`The SVG cannot be read: ${complaint.message}`;
  if (root?.localName !== 'svg' || root.namespace !== 'http://www.w3.org/2000/svg')
    return t('An icon is an SVG or a PNG file; this is other XML.');
  return svgProblem(text);
}
