import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import type { RefusedText } from '../../../ui/fields/RefusedTexts.ts';

const LONGEST = 60;
const told = new WeakSet<RefusedText>();

/** Says once that a text was not taken whose field is out of sight now; it waits there. */
export function sayRefused(refused: RefusedText, goBack: () => void): void {
  if (told.has(refused)) return;
  told.add(refused);
  const { text, why } = refused;
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  toast({
    message: t`“${short}” was not taken. ${why}`,
    tone: 'warn',
    about: `refused ${text}`,
    action: { label: t('Go back to it'), run: goBack },
  });
}
