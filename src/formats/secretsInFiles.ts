import type { Problem } from '../domain/problem.ts';
import { findSecrets } from '../domain/secrets/findSecrets.ts';
import { t } from '../language/t.ts';
import type { OutFile } from './ImportItem.ts';
import { lineAndColumn } from './lineAndColumn.ts';
import { fileProblem } from './RawFile.ts';
import { decodeText } from './readText.ts';
import { isZip, unzip } from './zip.ts';

/** Of one file; more say no more. */
const MOST = 20;
/** Texts of 10 MB come in here, and indented anew they go out larger; what is larger still is a file that came along. */
const MAX_TEXT = 30_000_000;

/** Looks through everything that is about to leave: whoever gets the files gets the secrets in them. Nothing is held back. */
export function secretsInFiles(files: readonly OutFile[]): readonly Problem[] {
  return files.flatMap((file) => {
    if (isZip(file.bytes)) return secretsInFiles(unpacked(file));
    const text = textOf(file);
    if (text === null) return [];
    return findSecrets(text)
      .slice(0, MOST)
      .map(({ start, what }) =>
        fileProblem(
          file.path,
          'secret-in-file',
          t`This looks like ${what}. Whoever gets the file can read it: refer to a secret instead.`,
          { severity: 'warning', ...lineAndColumn(text, start) },
        ),
      );
  });
}

function unpacked({ path, bytes }: OutFile): readonly OutFile[] {
  try {
    return unzip(bytes).map((file) => ({ ...file, path: `${path} › ${file.path}` }));
  } catch {
    return []; // no archive of ours: its limits are not those of what we write
  }
}

function textOf({ bytes }: OutFile): string | null {
  if (bytes.length > MAX_TEXT) return null;
  const decoded = decodeText(bytes);
  // A picture can be read as letters, too; a text has no zeros.
  return decoded === null || decoded.text.includes('\0') ? null : decoded.text;
}
