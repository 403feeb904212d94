import type { JsonValue } from '../../../domain/values/json.ts';
import { attribute, type ApiElement } from '../xml/ApiXml.ts';
import { splitName } from '../../../bpmn/xmlElements.ts';
import { CAPABILITIES, COMPUTED, DESCRIPTION, IMMUTABLE, LONG_DESCRIPTION, SAP, STORE } from './csdlNames.ts';

/** The value of an attribute of another namespace, whatever its prefix is there. */
export function foreign(element: ApiElement, namespace: string, localName: string): string | null {
  const found = element.tag.attributes.find(({ name }) => {
    const split = splitName(name);
    return (
      split.prefix !== '' && split.localName === localName && element.scope.get(split.prefix) === namespace
    );
  });
  return found ? attribute(element, found.name) : null;
}

/** What services before version 4 say by attributes, in the terms of version 4. */
export function legacyNotes(element: ApiElement): readonly (readonly [string, JsonValue])[] {
  const sap = (name: string) => foreign(element, SAP, name);
  const isOff = (name: string) => sap(name) === 'false';
  const notes: [string, JsonValue][] = [];
  const label = sap('label');
  const more = sap('quickinfo');
  if (label !== null) notes.push([DESCRIPTION, label]);
  if (more !== null && more !== label) notes.push([LONG_DESCRIPTION, more]);
  const generated = foreign(element, STORE, 'StoreGeneratedPattern');
  if (generated === 'Identity' || generated === 'Computed') notes.push([COMPUTED, true]);
  if (element.localName === 'Property') {
    if (isOff('creatable') && isOff('updatable')) notes.push([COMPUTED, true]);
    else if (isOff('updatable')) notes.push([IMMUTABLE, true]);
    return notes;
  }
  for (const [name, term, property] of SWITCHES)
    if (isOff(name)) notes.push([`${CAPABILITIES}.${term}`, property === '' ? false : { [property]: false }]);
  if (sap('requires-filter') === 'true')
    notes.push([`${CAPABILITIES}.FilterRestrictions`, { RequiresFilter: true }]);
  if (sap('searchable') === 'true') notes.push([`${CAPABILITIES}.SearchRestrictions`, { Searchable: true }]);
  return notes;
}

const SWITCHES: readonly (readonly [attribute: string, term: string, property: string])[] = [
  ['creatable', 'InsertRestrictions', 'Insertable'],
  ['updatable', 'UpdateRestrictions', 'Updatable'],
  ['deletable', 'DeleteRestrictions', 'Deletable'],
  ['addressable', 'ReadRestrictions', 'Readable'],
  ['countable', 'CountRestrictions', 'Countable'],
  ['pageable', 'TopSupported', ''],
  ['pageable', 'SkipSupported', ''],
];
