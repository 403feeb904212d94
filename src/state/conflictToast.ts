import { toast } from './toasts.ts';

/** The two ways on after a conflict; it stays until one is taken. */
export function conflictToast(
  name: string,
  ways: { readonly load: () => void; readonly keepCopy: () => void },
): void {
  toast({
    message: `${name} was changed in another tab. Your changes are not saved.`,
    tone: 'warn',
    stays: true,
    actions: [
      { label: 'Load the other version', run: ways.load },
      { label: 'Keep mine as a copy', run: ways.keepCopy },
    ],
  });
}
