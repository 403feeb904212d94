import { filesOfLink, LinkRefused } from '../formats/share/shareLink.ts';
import { closeDialog, currentDialog, openDialog, openDialogOver } from '../state/dialogs.ts';
import { toast } from '../state/toasts.ts';

/** The files in a link go through the import, as those do that are dropped; what cannot be opened says why. */
export function openSharedLink(address: string): void {
  try {
    review(filesOfLink(address).map(({ path, bytes }) => new File([new Uint8Array(bytes)], path)));
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    toast({ message: error.message, tone: 'danger', about: 'shared link' });
  }
}

/** A dialog that is open stays as it is below; a review that is open takes the files in. */
function review(files: readonly File[]): void {
  const open = currentDialog();
  if (open?.kind === 'command-palette') closeDialog();
  if (open?.kind === 'import') {
    const { text: _, ...others } = open;
    openDialog({ ...others, files });
  } else openDialogOver({ kind: 'import', files });
}
