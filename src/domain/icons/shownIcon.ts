import { t } from '../../language/t.ts';

const IMAGE = /^data:image\/(?:png|svg\+xml|jpeg|gif|webp|x-icon|vnd\.microsoft\.icon)[;,]/i;

/** What Camunda's modelers take, in bytes. */
export const MAX_ICON = 8 * 1024;

/** Of base64 a third is added, of percent signs more: far more than any icon is, and nothing a browser stops at. */
const MAX_SHOWN = 10 * MAX_ICON;

/**
 * The one place that says which icon of a file is shown, always as the address of an image: a picture in the file itself.
 * Nothing is loaded from elsewhere, because that would tell its host who opens the file; and as an image, no script in it runs.
 */
export function shownIcon(icon: unknown): string | null {
  return typeof icon === 'string' && icon.length <= MAX_SHOWN && IMAGE.test(icon) ? icon : null;
}

export interface IconProblem {
  readonly code: 'icon-remote' | 'icon-no-picture' | 'icon-large';
  readonly severity: 'warning' | 'note';
  readonly message: string;
}

/** Why an icon is not shown, here or in Camunda's modelers; null where it is. */
export function iconProblem(icon: string): IconProblem | null {
  if (/^https?:/i.test(icon)) {
    const message = t(
      'The icon lies on another host and is never loaded from there. Put it in as a data: URL.',
    );
    return { code: 'icon-remote', severity: /^http:/i.test(icon) ? 'warning' : 'note', message };
  }
  if (!IMAGE.test(icon)) {
    const message = t('The icon is not shown: it is no picture. Put one in as a data: URL.');
    return { code: 'icon-no-picture', severity: 'warning', message };
  }
  const size = sizeOf(icon);
  if (size <= MAX_ICON) return null;
  const kilobytes = Math.ceil(size / 1024);
  const message =
    shownIcon(icon) === null
      ? t`The icon has ${kilobytes} KB; Camunda takes up to 8 KB when one is uploaded. It is not shown.`
      : t`The icon has ${kilobytes} KB; Camunda takes up to 8 KB when one is uploaded.`;
  return { code: 'icon-large', severity: 'note', message };
}

/** Bytes of the picture in a data URL. */
function sizeOf(url: string): number {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1);
  if (/;base64$/i.test(url.slice(0, comma))) return Math.floor((data.replace(/=+$/, '').length * 3) / 4);
  return data.replace(/%[\da-f]{2}/gi, 'x').length;
}
