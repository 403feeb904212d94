import { NO_DATA } from '../../bpmn/modelData.ts';
import { elementsOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { entryOfSource, findExtension, sourceOfEntry } from '../../bpmn/zeebeMapping.ts';
import { own } from '../../domain/values/own.ts';
import type { ElementData, Mapping, MappingEntry } from '../../domain/process/process.ts';
import { sameItems } from '../../domain/values/sameItems.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import type { CommandStack } from '../canvas/services.ts';
import { addExtension } from './addExtension.ts';
import type { Update } from './addExtension.ts';
import { adopt } from './adopt.ts';
import type { Target } from './Target.ts';

const LISTS = [
  ['inputs', 'inputParameters', 'zeebe:Input'],
  ['outputs', 'outputParameters', 'zeebe:Output'],
] as const;

/** Camunda 8: writes a mapping as `zeebe:ioMapping`. Parameters that say it already stay the objects they are. */
export function writeMapping(commandStack: CommandStack, target: Target, mapping: Mapping | undefined): void {
  const found = findExtension(target.businessObject, 'zeebe:IoMapping');
  const holder = found ?? target.businessObject.$model.create('zeebe:IoMapping');
  const update: Update = (moddleElement, properties) =>
    commandStack.execute('element.updateModdleProperties', {
      element: target.carrier,
      moddleElement,
      properties,
    });
  const lists = LISTS.map(([direction, list, type]) => {
    const parameters = elementsOf(holder, list);
    return {
      list,
      parameters,
      wanted: wantedList(holder, type, parameters, mapping?.[direction] ?? {}, update),
    };
  });
  const changed = lists.filter(({ parameters, wanted }) => !sameItems(parameters, wanted));
  if (changed.length === 0) return;
  const properties = Object.fromEntries(changed.map(({ list, wanted }) => [list, wanted]));
  if (found) {
    update(found, properties);
    return;
  }
  for (const { list, wanted } of lists) holder.set(list, wanted);
  addExtension(target.businessObject, holder, update);
}

/** What the list is to hold; parameters whose source alone is another get it here. */
function wantedList(
  holder: ModdleElement,
  type: string,
  parameters: readonly ModdleElement[],
  entries: Readonly<Record<string, MappingEntry>>,
  update: Update,
): readonly ModdleElement[] {
  const kept = parameters.filter((parameter) => {
    const name = textOf(parameter, 'target') ?? '';
    const now = textOf(parameter, 'source') ?? '';
    const entry = own(entries, name);
    const source = entry ? sourceOfEntry(entry) : null;
    if (entry === undefined || source === null) return now === '';
    if (!sameEntry(entryOfSource(now), entry)) update(parameter, { source });
    return true;
  });
  const names = new Set(kept.map((parameter) => textOf(parameter, 'target')));
  const added = Object.entries(entries).flatMap(([name, entry]) => {
    const source = names.has(name) ? null : sourceOfEntry(entry);
    return source === null ? [] : [adopt(holder.$model.create(type, { source, target: name }), holder)];
  });
  return [...kept, ...added];
}

/** What an element of a process for Camunda 8 carries beside its XML. */
export function withoutMapping({ mapping: _, ...others }: ElementData): ElementData {
  return Object.keys(others).length === 0 ? NO_DATA : others;
}

function sameEntry(one: MappingEntry | null, other: MappingEntry): boolean {
  return one !== null && one.type === other.type && sameJson(one.value ?? null, other.value ?? null);
}
