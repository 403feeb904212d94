import type { ConnectorContent } from '../../domain/document.ts';
import { sourceBytes } from '../../formats/activiti/exportProcess.ts';
import { encodeJsonLike } from '../../formats/encodeText.ts';
import { safeFileName } from '../../formats/fileNames.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { nameIn } from './definitionText.ts';

/** The definitions as they are kept (as they came, while nobody changed them), each in a file named after it. */
export function connectorFiles(contents: readonly ConnectorContent[]): readonly OutFile[] {
  return contents.map(({ text, file }) => ({
    path: `${safeFileName(nameIn(text) ?? '', 'connector')}.json`,
    bytes: sourceBytes(text, file) ?? encodeJsonLike(text, file),
  }));
}
