import type { Variable } from '../../../domain/process/process.ts';
import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';
import { type IdRename, processIdRenames, processMembers, type ProcessMembers } from './processIdRenames.ts';

/** What goes by which name in a document, to be compared with what it was at the save before. */
export interface DocumentNames {
  readonly members: ProcessMembers;
  readonly ids: ReadonlyMap<object, string>;
  /** of each process, by its id */
  readonly variables: ReadonlyMap<string, readonly Variable[]>;
}

type Names = ReadonlyMap<string, string>;

/** What has another name than before, by what it was called. */
export interface DocumentRenames {
  readonly processes: readonly IdRename[];
  readonly elements: Names;
  /** of each process, by the id it had */
  readonly variables: ReadonlyMap<string, Names>;
}

export const NO_NAMES: DocumentNames = { members: new Map(), ids: new Map(), variables: new Map() };
export const NO_RENAMES: DocumentRenames = { processes: [], elements: new Map(), variables: new Map() };

export function documentNames(editor: Pick<ProcessEditorApi, 'model' | 'ids'>): DocumentNames {
  const model = editor.model();
  return {
    members: processMembers(model),
    ids: editor.ids(),
    variables: new Map(model.processes.map(({ id, variables }) => [id, variables])),
  };
}

/** Told by identity, so that an undo is a rename back. */
export function renamesBetween(before: DocumentNames, after: DocumentNames): DocumentRenames {
  const processes = processIdRenames(before.members, after.members);
  const elements = [...before.ids].flatMap(([element, from]): [string, string][] => {
    const to = after.ids.get(element);
    return to === undefined || to === from ? [] : [[from, to]];
  });
  const variables = [...before.variables].flatMap(([process, own]): [string, Names][] => {
    const now = processes.find(({ from }) => from === process)?.to ?? process;
    const names = variableRenames(own, after.variables.get(now) ?? []);
    return names.size === 0 ? [] : [[process, names]];
  });
  return { processes, elements: new Map(elements), variables: new Map(variables) };
}

/** Where another variable still has the name, what names it means that one. */
function variableRenames(before: readonly Variable[], after: readonly Variable[]): Names {
  const names = new Map(after.map(({ id, name }) => [id, name]));
  const kept = new Set(before.flatMap(({ id, name }) => (names.get(id) === name ? [name] : [])));
  return new Map(
    before.flatMap(({ id, name }): [string, string][] => {
      const to = names.get(id);
      return to === undefined || to === '' || to === name || kept.has(name) ? [] : [[name, to]];
    }),
  );
}
