import type { CodeModel, CodeValue } from '../CodeModel.ts';
import type { CodeOptions } from '../CodeProject.ts';
import { identifierOf, identifiersFor } from '../identifiers.ts';
import { JAVA_RESERVED } from './javaReserved.ts';

export interface JavaNames {
  /** of everything: com.example.connectors.parceltracker */
  readonly package: string;
  /** the start of the classes of each action: CreateLabel */
  readonly types: readonly string[];
}

export function javaNames({ name, actions }: CodeModel, { group }: CodeOptions): JavaNames {
  const own = identifierOf(name, {
    style: 'pascal',
    fallback: 'connector',
    reserved: JAVA_RESERVED,
  }).toLowerCase();
  return {
    package: `${group}.${own}`,
    types: identifiersFor(
      actions.map((action) => action.name),
      { style: 'pascal', fallback: 'action', reserved: JAVA_RESERVED },
    ),
  };
}

/** What the accessors of inputs, outputs or settings are called. */
export function accessorNames(
  values: readonly Pick<CodeValue, 'name'>[],
  fallback: string,
): readonly string[] {
  return identifiersFor(
    values.map(({ name }) => name),
    { style: 'camel', fallback, reserved: JAVA_RESERVED },
  );
}

/** The path of a class. */
export function classPath(root: 'main' | 'test', packageName: string, className: string): string {
  return `src/${root}/java/${packageName.replaceAll('.', '/')}/${className}.java`;
}
