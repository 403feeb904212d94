import { messageOf } from '../../../domain/values/messageOf.ts';

/** Makes an edit. @returns what the editor says where it refuses it: the field that was typed in keeps the text, and tells it */
export function refusalOf(edit: () => void): string | null {
  try {
    edit();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
