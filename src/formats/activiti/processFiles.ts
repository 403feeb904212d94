import { type Places, placesKnown, processIdsIn, processOfElements } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { ElementData } from '../../domain/process/process.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import type { Extensions } from './Extensions.ts';
import { extensionsOf, readExtensions, toData, writeExtensions } from './extensionsJson.ts';
import { keepSidecar, splitSidecar } from './sidecar.ts';

/** The files of a process: all of a ProcessContent but where it belongs. */
export type ProcessFiles = Omit<ProcessContent, 'projectId'>;

export interface OpenedProcess {
  readonly xml: string;
  /** what each element carries, by id; ids the diagram does not have are there as well */
  readonly data: Map<string, ElementData>;
  readonly problems: readonly Problem[];
}

/** Puts the files of a process together: what each element carries, from the extensions and the sidecar. */
export function readProcess({
  name,
  xml,
  extensions: text,
  extensionsFile,
  sidecar,
}: ProcessFiles): OpenedProcess {
  const file = extensionsFile?.name ?? `${name}-extensions.json`;
  const processIds = processIdsIn(xml);
  const read = text === null ? { extensions: null, problems: [] } : readExtensions(text, file);
  const unmatched = read.extensions
    ? [...unmatchedProblems(read.extensions, processIds, file), ...unknownTasks(read.extensions, xml, file)]
    : [];
  return {
    xml,
    data: toData(read.extensions, processIds, sidecar),
    problems: [...read.problems, ...unmatched],
  };
}

function unmatchedProblems(extensions: Extensions, processIds: readonly string[], file: string): Problem[] {
  const used = new Set(extensionsOf(extensions, processIds).values());
  const problems: Problem[] = [];
  for (const [id, entry] of extensions.processes) {
    if (used.has(entry)) continue;
    const message = t`The extensions are for a process “${id}”, which is not in the diagram (${processIds.join(', ') || t('it has no process')}). They are kept; engines do not read them.`;
    problems.push({
      code: 'extensions-unknown-process',
      severity: 'warning',
      message,
      place: { file, label: id },
    });
  }
  if (extensions.form !== 'multi' && used.size > 0) {
    const message =
      extensions.form === 'flat'
        ? t(
            'The extensions are in the form of engines before 7.1.0.M6, which newer ones do not read. The first change brings them up to date.',
          )
        : t('The extensions are nested in a way no engine reads. The first change puts them right.');
    problems.push({ code: 'extensions-old-form', severity: 'note', message, place: { file } });
  }
  return problems;
}

/** What is mapped for elements that are not in the diagram, or not in that process. */
function unknownTasks(extensions: Extensions, xml: string, file: string): Problem[] {
  const processOf = processOfElements(xml);
  const own = extensionsOf(extensions, processIdsIn(xml));
  return [...own].flatMap(([processId, entry]) =>
    [...entry.elements.keys()].flatMap((id): Problem[] => {
      if (id === processId || processOf.get(id) === processId) return [];
      const message = t`The extensions say something about “${id}”, which is not in the process “${processId}”. It is kept; engines do not read it.`;
      return [{ code: 'extensions-unknown-task', severity: 'warning', message, place: { file, label: id } }];
    }),
  );
}

/**
 * Splits a process into its files again. Text that says the same stays the same text, and a process
 * that carries nothing gets no extensions file.
 * @param knownIds ids the diagram has had since it was opened
 * @param places of the xml, where they are known already
 */
export function closeProcess<C extends ProcessFiles>(
  content: C,
  xml: string,
  data: ReadonlyMap<string, ElementData>,
  knownIds: ReadonlySet<string>,
  places?: Places,
): C {
  return {
    ...content,
    xml,
    extensions: closeExtensions(content, xml, data, knownIds, places),
    sidecar: keepSidecar(content.sidecar, splitSidecar(data, content.sidecar.target)),
  };
}

function closeExtensions(
  { name, xml: before, extensions }: ProcessFiles,
  xml: string,
  data: ReadonlyMap<string, ElementData>,
  knownIds: ReadonlySet<string>,
  places?: Places,
): string | null {
  if (extensions === null && !hasExtensions(data)) return null;
  const { processIds, processOf } = places
    ? placesKnown(xml, places)
    : { processIds: processIdsIn(xml), processOf: processOfElements(xml) };
  const isKnown = (id: string): boolean =>
    knownIds.has(id) || processOf.has(id) || processOfElements(before).has(id);
  return writeExtensions(extensions, data, { name, processIds, processOf, knownIds: { has: isKnown } });
}

function hasExtensions(data: ReadonlyMap<string, ElementData>): boolean {
  return [...data.values()].some(
    ({ variables = [], processRest, mapping, constants, assignment, template }) =>
      variables.length > 0 ||
      [processRest, mapping, constants, assignment, template].some((part) => part !== undefined),
  );
}
