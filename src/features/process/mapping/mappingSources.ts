import { processOfElements } from '../../../bpmn/patchXml.ts';
import type { MappingSource } from '../../../domain/mapping/copyLine.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { actionOfTask } from '../../../domain/connector/implementation.ts';
import { mappedNames, type MappedNames } from '../../../domain/mapping/mappedNames.ts';
import type { ProcessModel } from '../../../domain/process/process.ts';
import type { TaskUse } from '../../../domain/versions/taskUse.ts';
import { carriedData } from '../../../formats/processWork.ts';
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
import type { ComboSection } from '../../../ui/fields/comboOptions.ts';

/** A task whose mapping can be copied. */
export interface FoundSource {
  /** of all that is offered */
  readonly id: string;
  readonly label: string;
  readonly implementation: string;
  /** null: it is in the open one */
  readonly processName: string | null;
  /** how many parameters it says something about */
  readonly count: number;
  readonly read: () => MappingSource;
}

/** The other tasks of the open document that map something, in its order. */
export function sourcesHere(
  model: ProcessModel,
  elementId: string,
  catalogue: readonly CatalogueConnector[],
): readonly FoundSource[] {
  return model.elements.flatMap((element): FoundSource[] => {
    const { id, name, implementation = '', data, processId } = element;
    const count = countOf(mappedNames(data));
    if (id === elementId || count === 0) return [];
    const variables = model.processes.find((process) => process.id === processId)?.variables ?? [];
    const read = () => ({ data, action: actionOfTask(catalogue, element)?.action ?? null, variables });
    return [
      {
        id,
        label: name === undefined || name === '' ? id : name,
        implementation,
        processName: null,
        count,
        read,
      },
    ];
  });
}

/** Those of other processes that call an action, as they are kept. */
export function sourcesElsewhere(
  uses: readonly TaskUse[],
  documents: readonly { readonly id: string; readonly content: ProcessContent }[],
  catalogue: readonly CatalogueConnector[],
): readonly FoundSource[] {
  const contents = new Map(documents.map(({ id, content }) => [id, content]));
  return uses.flatMap((use): FoundSource[] => {
    const { processId, processName, elementId, label, implementation, mapped } = use;
    const content = contents.get(processId);
    const count = mapped === undefined ? 0 : countOf(mapped);
    if (content === undefined || count === 0) return [];
    const id = JSON.stringify([processId, elementId]);
    const read = () => readSource(content, elementId, implementation, catalogue);
    return [{ id, label, implementation, processName, count, read }];
  });
}

function readSource(
  content: ProcessContent,
  elementId: string,
  implementation: string,
  catalogue: readonly CatalogueConnector[],
): MappingSource {
  const carried = carriedData(content);
  const data = carried.get(elementId) ?? {};
  const processId = processOfElements(content.xml).get(elementId) ?? '';
  return {
    data,
    action: actionOfTask(catalogue, { implementation, data })?.action ?? null,
    variables: carried.get(processId)?.variables ?? [],
  };
}

/** Those that call the same first: their names all match. */
export function sourceSections(
  sources: readonly FoundSource[],
  implementation: string,
): readonly ComboSection[] {
  const same = sources.filter((source) => source.implementation === implementation);
  const others = sources.filter((source) => source.implementation !== implementation);
  const places = [...new Set(others.map(({ processName }) => processName))];
  return [
    { id: 'same', title: t('The same action'), options: same.map((source) => optionOf(source, true)) },
    ...places.map((place) => ({
      id: `in ${place ?? ''}`,
      title: place ?? t('Other tasks of this process'),
      options: others
        .filter(({ processName }) => processName === place)
        .map((source) => optionOf(source, false)),
    })),
  ];
}

function optionOf({ id, label, implementation, processName, count }: FoundSource, saysPlace: boolean) {
  const about = [
    ...(saysPlace ? [processName ?? t('This process')] : [implementation]),
    counted(count, 'parameter'),
  ];
  return { id, title: label, description: about.filter(Boolean).join(' · ') };
}

function countOf({ inputs, outputs }: MappedNames): number {
  return inputs.length + outputs.length;
}
