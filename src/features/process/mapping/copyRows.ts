import { t } from '../../../language/t.ts';
import { toast } from '../../../state/toasts.ts';
import { copyText } from '../../../ui/copyText.ts';
import { countedRows } from './countedRows.ts';

/** Into the clipboard, and says so. */
export async function copyRows(text: string, count: number, one: 'input' | 'output'): Promise<void> {
  try {
    await copyText(text);
    toast({ message: t`${countedRows(count, one)} copied.`, tone: 'ok' });
  } catch {
    toast({
      message: t('This browser does not let the page copy. Select the rows and press Ctrl+C.'),
      tone: 'warn',
    });
  }
}
