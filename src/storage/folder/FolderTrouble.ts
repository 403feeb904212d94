import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';

export type TroubleKind =
  /** the browser asks a person again */
  | 'permission'
  /** the folder was moved or deleted */
  | 'gone'
  | 'full'
  /** another program changed the file since it was looked at */
  | 'changed'
  /** another program holds the file, or it may not be written */
  | 'refused'
  | 'too-much';

/** What a folder of people's own does not let us do. Nothing was changed. */
export class FolderTrouble extends Error {
  override readonly name = 'FolderTrouble';
  readonly kind: TroubleKind;
  constructor(kind: TroubleKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What the browser throws, in words; anything else is as it was. */
export function folderTrouble(error: unknown, folder: string, path: string | null): unknown {
  if (!(error instanceof DOMException)) return error;
  const where = path === null ? t`The folder ${folder}` : `${folder}/${path}`;
  const trouble = (kind: TroubleKind, message: string) => new FolderTrouble(kind, message, { cause: error });
  switch (error.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return trouble('permission', t`The browser does not let this page use the folder ${folder} any more.`);
    case 'NotFoundError':
      return path === null
        ? trouble('gone', t`The folder ${folder} is not where it was: it was moved, renamed or deleted.`)
        : trouble('changed', t`${where} is not there any more.`);
    case 'QuotaExceededError':
      return trouble('full', t`${where} could not be written: the disk is full. The file is as it was.`);
    case 'NoModificationAllowedError':
    case 'InvalidModificationError':
    case 'InvalidStateError':
      return trouble(
        'refused',
        t`${where} could not be written: another program holds it, or it is write-protected. The file is as it was.`,
      );
    case 'TypeMismatchError':
      return trouble('refused', t`${where} is in the way: a folder and a file have the same name.`);
    case 'NotReadableError':
      return trouble('refused', t`${where} cannot be read. Close it in other programs, and look again.`);
    default:
      return trouble('refused', `${where}: ${error.message}`);
  }
}

/** Another program was faster. */
export function changedMeanwhile(folder: string, path: string): FolderTrouble {
  return new FolderTrouble(
    'changed',
    t`${folder}/${path} was changed by another program just now. Nothing was written over it.`,
  );
}

export function tooMuch(folder: string, most: number): FolderTrouble {
  return new FolderTrouble(
    'too-much',
    t`${folder} holds more than ${numberText(most)} files in processes/ and connectors/. Choose the folder of one project.`,
  );
}
