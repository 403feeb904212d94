import type { ProcessContent } from '../../../domain/document.ts';
import { decodeText } from '../../../formats/readText.ts';
import type { SourceTab } from './SessionState.ts';

/** The text of the file a process came from; null for one that was made here. */
export function originalText(content: ProcessContent, tab: SourceTab): string | null {
  const file = tab === 'xml' ? content.xmlFile : content.extensionsFile;
  return file ? (decodeText(file.bytes)?.text ?? null) : null;
}
