import type { CodeModel, CodeValue } from '../CodeModel.ts';
import { identifierOf, identifiersFor } from '../identifiers.ts';
import { csName, type CSharp } from './csharpText.ts';

export interface CSharpNames {
  /** of everything: ParcelTrackerConnector */
  readonly root: CSharp;
  /** the start of the types of each action: CreateLabel */
  readonly types: readonly string[];
}

export function csharpNames({ name, actions }: CodeModel): CSharpNames {
  const own = identifierOf(name, { style: 'pascal', fallback: 'connector' });
  return {
    // What it ends with keeps it apart from System and all other namespaces.
    root: csName(own.endsWith('Connector') ? own : `${own}Connector`),
    types: identifiersFor(
      actions.map((action) => action.name),
      { style: 'pascal', fallback: 'action' },
    ),
  };
}

/** What every object has, what records make, and what our types are made of; in lower case. */
const RESERVED =
  'equals gethashcode gettype tostring memberwiseclone finalize referenceequals equalitycontract printmembers clone ' +
  'deconstruct names read example examplevariables of tovariables values json system string object dateonly ' +
  'datetimeoffset immutabledictionary ireadonlylist ireadonlydictionary setting fromenvironment environment ' +
  'configuration errorcodes need texts task';

/**
 * The properties of a type.
 * @param type which has them: none can be called as it is
 */
export function propertyNames(
  values: readonly Pick<CodeValue, 'name'>[],
  type: string,
  fallback: string,
): readonly CSharp[] {
  return identifiersFor(
    values.map(({ name }) => name),
    { style: 'pascal', fallback, reserved: new Set([...RESERVED.split(' '), type.toLowerCase()]) },
  ).map(csName);
}
