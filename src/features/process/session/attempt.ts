import { messageOf } from '../../../domain/values/messageOf.ts';
import { toast } from '../../../state/toasts.ts';

/** Makes an edit; what the editor refuses is said. @returns whether it was made */
export function attempt(edit: () => void): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    toast({ message: messageOf(error), tone: 'warn' });
    return false;
  }
}
