import { t } from '../language/t.ts';

/**
 * Puts text in the clipboard. Over plain http, as inside a company, the browser has no clipboard for pages: there
 * the way of old still works.
 * @throws Error when the browser does not let the page copy
 */
export async function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard) return clipboard.writeText(text);
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'unseen';
  // A dialog keeps the focus inside itself: the field goes in there, too.
  (focused?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is nothing else without https
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new Error(t('This browser does not let the page copy.'));
}
