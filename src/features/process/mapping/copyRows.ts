import { counted } from '../../../domain/values/counted.ts';
import { toast } from '../../../state/toasts.ts';
import { copyText } from '../../../ui/copyText.ts';

/** Into the clipboard, and says so. */
export async function copyRows(text: string, count: number, one: string): Promise<void> {
  try {
    await copyText(text);
    toast({ message: `${counted(count, one)} copied.`, tone: 'ok' });
  } catch {
    toast({
      message: 'This browser does not let the page copy. Select the rows and press Ctrl+C.',
      tone: 'warn',
    });
  }
}
