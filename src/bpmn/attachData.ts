import type { ElementData } from '../domain/process/process.ts';
import { readCarriedData, writeData } from './modelData.ts';
import type { ModdleElement } from './moddleTypes.ts';
import { walkModel } from './walkModel.ts';

/** Gives every element of a freshly read document its slice. What has no element here is left out. */
export function attachData(definitions: ModdleElement, data: ReadonlyMap<string, ElementData>): void {
  for (const element of walkModel(definitions)) {
    const id = element.get('id');
    const slice = typeof id === 'string' ? data.get(id) : undefined;
    if (slice) writeData(element, slice);
  }
}

/** The slices of all elements that carry something beside the XML, by their ids of now. */
export function collectData(definitions: ModdleElement): Map<string, ElementData> {
  const data = new Map<string, ElementData>();
  for (const element of walkModel(definitions)) {
    const id = element.get('id');
    if (typeof id !== 'string') continue;
    const slice = readCarriedData(element);
    if (Object.values(slice).some((value) => value !== undefined)) data.set(id, slice);
  }
  return data;
}
