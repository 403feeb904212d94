import { messageOf } from '../domain/values/messageOf.ts';
import { t } from '../language/t.ts';
import { toast } from './toasts.ts';

/** Says that something failed, and offers to try it again where that may help. */
export function failureToast(error: unknown, retry?: () => void): void {
  toast({
    message: messageOf(error),
    tone: 'danger',
    ...(retry === undefined ? {} : { action: { label: t('Retry'), run: retry } }),
  });
}
