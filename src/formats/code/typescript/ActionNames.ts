import type { CodeModel } from '../CodeModel.ts';
import { identifiersFor } from '../identifiers.ts';
import { TS_RESERVED } from './typescriptText.ts';

/** What an action is called in the code. */
export interface ActionNames {
  /** its file, and the function in it: createLabel */
  readonly file: string;
  /** the start of its types: CreateLabel */
  readonly type: string;
  /** the start of its constants: CREATE_LABEL */
  readonly constant: string;
}

export function actionNames({ actions }: CodeModel): readonly ActionNames[] {
  const files = identifiersFor(
    actions.map(({ name }) => name),
    { style: 'camel', fallback: 'action', reserved: TS_RESERVED },
  );
  const constants = identifiersFor(files, { style: 'constant', fallback: 'action' });
  return files.map((file, at) => ({
    file,
    type: file.charAt(0).toUpperCase() + file.slice(1),
    constant: constants[at] ?? file,
  }));
}
