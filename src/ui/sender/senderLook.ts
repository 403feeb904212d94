import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import type { SenderLook } from './SenderMessages.ts';

const COLOURS = ['--accent', '--on-accent', '--focus', '--text-2'];

/** How the page looks now, for a frame that sees nothing of it. */
export function senderLook(send: string, scheme: string): SenderLook {
  const { documentElement: root } = document;
  const style = getComputedStyle(root);
  return {
    ...{ send, scheme, cancel: t('Cancel'), language: language(), direction: root.dir },
    colours: Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(name)])),
  };
}
