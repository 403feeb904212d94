import { RefusedTexts } from '../../../ui/fields/RefusedTexts.ts';

const byDocument = new Map<string, RefusedTexts>();

/** What was refused in the fields of a process: as long as the page lives, also while another one is open. */
export function refusedTextsOf(documentId: string): RefusedTexts {
  const known = byDocument.get(documentId);
  if (known) return known;
  const texts = new RefusedTexts();
  byDocument.set(documentId, texts);
  return texts;
}
