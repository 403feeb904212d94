import { processIdsIn } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { EXTENSIONS_SUFFIX, extensionsOwner } from '../fileNames.ts';
import type { LooseExtensions } from '../ImportItem.ts';
import { readExtensions } from './extensionsJson.ts';
import { partFor } from './shareExtensions.ts';

/**
 * Whether an extensions file is for a process: by the process ids in it. Files of before 7.1.0.M6 often
 * name the model instead: theirs is the process of the file's name.
 */
export function areExtensionsOf(
  { file, text }: LooseExtensions,
  { name, xml }: Pick<ProcessContent, 'name' | 'xml'>,
): boolean {
  const { extensions } = readExtensions(text);
  const ids = processIdsIn(xml);
  if (!extensions) return false;
  if (extensions.form !== 'flat') return ids.some((id) => extensions.processes.has(id));
  return ids.includes(extensions.id ?? '') || (ids.length === 1 && extensionsOwner(file) === name);
}

/** The processes with these extensions instead of theirs; of a file for several, each gets its own part. */
export function attachExtensions(
  { text, source }: LooseExtensions,
  contents: readonly ProcessContent[],
): readonly ProcessContent[] {
  const owners = contents.map(({ xml }) => ({ processIds: processIdsIn(xml) }));
  return contents.map((content, at) => {
    const { invalidExtensions: _, extensionsFile: before, ...kept } = content;
    const owner = owners[at];
    // What the file was called says nothing: in the project it stays where engines and people know it.
    const name = before?.name ?? content.name + EXTENSIONS_SUFFIX;
    const own = owner ? partFor(text, owner, owners) : text;
    return {
      ...kept,
      extensions: own,
      ...(own === text && { extensionsFile: { name, bytes: source.bytes } }),
    };
  });
}
