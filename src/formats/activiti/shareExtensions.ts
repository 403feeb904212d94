import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName, extensionsOwner, folderOf } from '../fileNames.ts';
import type { LooseExtensions } from '../ImportItem.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { readExtensions } from './extensionsJson.ts';
import type { Diagram, ExtensionsPart, TextFile } from './TextFile.ts';

export interface SharedExtensions {
  readonly parts: ReadonlyMap<Diagram, ExtensionsPart>;
  /** files for which there is no BPMN */
  readonly left: readonly RawFile[];
  /** those of them that can be read */
  readonly loose: readonly LooseExtensions[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the BPMN of each extensions file: by its name, else by the process ids inside. A file of a whole
 * application is split: each process gets its own part.
 */
export function shareExtensions(diagrams: readonly Diagram[], files: readonly TextFile[]): SharedExtensions {
  const parts = new Map<Diagram, ExtensionsPart>();
  const problems: Problem[] = [];
  const left: RawFile[] = [];
  const loose: LooseExtensions[] = [];
  const byName = new Map(files.map((file) => [file, namesake(file, diagrams)]));
  const named = new Set(byName.values());
  for (const file of files) {
    const owner = byName.get(file);
    const read = readExtensions(file.text, file.name);
    const ids = new Set(
      read.extensions?.form === 'flat' ? [read.extensions.id ?? ''] : read.extensions?.processes.keys(),
    );
    const others = diagrams.filter(
      (diagram) => !named.has(diagram) && !parts.has(diagram) && diagram.processIds.some((id) => ids.has(id)),
    );
    const owners = owner && !parts.has(owner) ? [owner, ...others] : others;
    const [first] = owners;
    if (!first) {
      left.push(file);
      if (read.extensions) loose.push(looseExtensions(file));
      problems.push(...read.problems, withoutDiagram(file, [...ids]));
    } else if (owners.length === 1) {
      const invalid = read.extensions === null;
      if (invalid) problems.push(...read.problems);
      parts.set(first, { text: file.text, file, invalid });
    } else {
      for (const one of owners) parts.set(one, { text: partFor(file.text, one, owners), invalid: false });
      const message = t`It holds the extensions of ${owners.length} processes; each keeps its own part.`;
      problems.push(fileProblem(file.name, 'extensions-shared', message, { severity: 'note' }));
    }
  }
  return { parts, left, loose, problems };
}

function looseExtensions({ name, text, bytes }: TextFile): LooseExtensions {
  return { file: name, text, source: { name: baseName(name), bytes } };
}

/** The BPMN of the same name, in the same folder rather than in another. */
function namesake(file: TextFile, diagrams: readonly Diagram[]): Diagram | undefined {
  const owner = extensionsOwner(file.name);
  const same = diagrams.filter(({ name }) => name === owner);
  return (
    same.find(({ folder }) => folder === folderOf(file.name)) ?? (same.length === 1 ? same[0] : undefined)
  );
}

function withoutDiagram(file: TextFile, ids: readonly string[]): Problem {
  const processes = ids.filter((id) => id !== '').map((id) => t`“${id}”`);
  const name = baseName(file.name);
  const message =
    processes.length > 0
      ? t`These are the extensions of the process ${processes.join(', ')}, and no BPMN file that came along has it. Import ${name} together with its BPMN file.`
      : t`These are the extensions, and no BPMN file that came along has it. Import ${name} together with its BPMN file.`;
  return fileProblem(file.name, 'extensions-without-process', message, { line: 1, column: 1 });
}

interface WithProcesses {
  readonly processIds: readonly string[];
}

/** The text without the entries of the other diagrams' processes; what nobody knows stays with the first. */
export function partFor(text: string, owner: WithProcesses, owners: readonly WithProcesses[]): string {
  if (owners.length === 1) return text;
  const read = readJson(text);
  const value = 'value' in read ? read.value : null;
  const extensions = member(value, 'extensions');
  if (!isJsonObject(value) || !isJsonObject(extensions)) return text;
  const others = new Set(owners.filter((one) => one !== owner).flatMap(({ processIds }) => processIds));
  const known = new Set(owners.flatMap(({ processIds }) => processIds));
  const isFirst = owner === owners[0];
  const own = Object.entries(extensions).filter(([id]) => !others.has(id) && (isFirst || known.has(id)));
  return patchJson(text, { ...value, extensions: Object.fromEntries(own) });
}
