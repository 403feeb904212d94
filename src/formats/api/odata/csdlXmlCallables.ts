import { attribute, type ApiElement } from '../xml/ApiXml.ts';
import type { CsdlCallable, CsdlParameter, ODataVersion } from './Csdl.ts';
import { METADATA, OPTIONAL_PARAMETER } from './csdlNames.ts';
import { atOf, type XmlContainer, type XmlSource, xmlType } from './csdlXmlTypes.ts';
import { foreign } from './legacyNotes.ts';

/** Actions and functions that an address begins with. */
export function xmlImports(
  container: XmlContainer,
  declared: readonly DeclaredCallable[],
  version: ODataVersion,
  source: XmlSource,
): readonly CsdlCallable[] {
  const { xml, aliases, notes } = source;
  const { element, name, before } = container;
  if (version < 4) return oldImports(element, source, before).filter(({ bound }) => bound === undefined);
  return (['Action', 'Function'] as const).flatMap((kind) =>
    xml.children(element, `${kind}Import`).flatMap((one): readonly CsdlCallable[] => {
      const own = attribute(one, 'Name') ?? '';
      const target = aliases.full(attribute(one, kind) ?? '');
      return declared
        .filter((it) => it.name === target && it.element.localName === kind)
        .map((it) => callable(it.element, it.name, own, source))
        .filter(({ bound }) => bound === undefined)
        .map((it) => ({ ...it, notes: new Map([...it.notes, ...notes.of(one, `${name}/${own}`)]) }));
    }),
  );
}

/** Those that are called on an entity or on a set. */
export function xmlBound(
  containers: readonly XmlContainer[],
  declared: readonly DeclaredCallable[],
  version: ODataVersion,
  source: XmlSource,
): readonly CsdlCallable[] {
  const all =
    version < 4
      ? containers.flatMap(({ element }) => oldImports(element, source, ''))
      : declared.map((it) => callable(it.element, it.name, it.name, source));
  return all.filter(({ bound }) => bound !== undefined);
}

/** An action or a function where it is declared; several may have one name. */
interface DeclaredCallable {
  readonly element: ApiElement;
  readonly name: string;
}

export function declaredCallables(
  schemas: readonly ApiElement[],
  { xml }: XmlSource,
): readonly DeclaredCallable[] {
  return schemas.flatMap((schema) =>
    xml
      .children(schema)
      .filter((one) => one.localName === 'Action' || one.localName === 'Function')
      .map((element) => ({
        element,
        name: `${attribute(schema, 'Namespace') ?? ''}.${attribute(element, 'Name') ?? ''}`,
      })),
  );
}

/** @param segment what stands in the address: its full name, or that of its import */
function callable(element: ApiElement, name: string, segment: string, source: XmlSource): CsdlCallable {
  const { xml, notes, aliases } = source;
  const parameters = xml.children(element, 'Parameter').map((one) => parameter(one, name, source));
  const isBound = attribute(element, 'IsBound') === 'true';
  const [first, ...others] = parameters;
  const told = xml.child(element, 'ReturnType');
  return {
    kind: element.localName === 'Action' ? 'action' : 'function',
    segment,
    ...(isBound && first && { bound: first.type }),
    parameters: isBound ? others : parameters,
    ...(told && { returns: xmlType(told, attribute(told, 'Type') ?? '', aliases) }),
    notes: notes.of(element, name),
    at: atOf(xml, element),
  };
}

function parameter(element: ApiElement, owner: string, { notes, aliases }: XmlSource): CsdlParameter {
  const name = attribute(element, 'Name') ?? '';
  const own = notes.of(element, `${owner}/${name}`);
  return {
    name,
    type: xmlType(element, attribute(element, 'Type') ?? 'Edm.String', aliases),
    isOptional: own.has(OPTIONAL_PARAMETER),
    notes: own,
  };
}

/** `<FunctionImport>` before version 4: a service operation, or (3) a function or action that may be bound. */
function oldImports(container: ApiElement, source: XmlSource, before: string): readonly CsdlCallable[] {
  const { xml, notes, aliases } = source;
  return xml.children(container, 'FunctionImport').map((element): CsdlCallable => {
    const name = attribute(element, 'Name') ?? '';
    const method = foreign(element, METADATA, 'HttpMethod');
    const parameters = xml
      .children(element, 'Parameter')
      .filter((one) => attribute(one, 'Mode') !== 'Out')
      .map((one) => parameter(one, name, source));
    const isBound = (attribute(element, 'IsBindable') ?? attribute(element, 'IsAlwaysBindable')) === 'true';
    const hasEffect = attribute(element, 'IsSideEffecting') !== 'false';
    const [first, ...others] = parameters;
    const inner = xml.child(element, 'ReturnType');
    const told = attribute(element, 'ReturnType') ?? (inner ? attribute(inner, 'Type') : null);
    // Neither a method nor anything of version 3: the first services read with GET.
    const isAction = method === null && attribute(element, 'IsSideEffecting') !== null && hasEffect;
    const isPlain = method !== null || (!isBound && !isAction);
    return {
      kind: isAction || (isBound && hasEffect) ? 'action' : 'function',
      segment: `${before}${name}`,
      ...(isPlain && { method: method ?? 'GET' }),
      ...(isBound && first && { bound: first.type }),
      parameters: isBound ? others : parameters,
      ...(told !== null && { returns: xmlType(element, told, aliases) }),
      notes: notes.of(element, name),
      at: atOf(xml, element),
    };
  });
}
