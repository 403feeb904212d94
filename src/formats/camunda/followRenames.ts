import { applyEdits, type TextEdit } from '../../bpmn/textEdits.ts';
import { attributeOf, valueOf } from '../../bpmn/xmlElements.ts';
import { renameAllInFeel } from '../../domain/expressions/feelNames.ts';
import { own } from '../../domain/values/own.ts';
import { renameParameters } from '../../domain/mapping/renameParameters.ts';
import { followedName, renamesFor, type Rename } from '../../domain/versions/renames.ts';
import { keepSidecar } from '../activiti/sidecar.ts';
import type { Followed } from '../activiti/followRenames.ts';
import { followScenarios } from '../activiti/followScenarios.ts';
import type { ProcessFiles } from '../activiti/processFiles.ts';
import { childOf, childrenOf, extensionsOf, readXml, ZEEBE } from './camundaXml.ts';
import { ourElements, type OurElement } from './ourElements.ts';
import { changeAttribute, removeElement } from './xmlEdits.ts';

/**
 * A process for Camunda 8 after names of connectors changed: its elements name the templates and task types by their
 * new names, and its mappings the new parameters. Nothing else of its text changes.
 * @param follows whether a task follows, told by the version it is pinned to
 */
export function followRenames<C extends ProcessFiles>(
  content: C,
  renames: readonly Rename[],
  follows: (version: string | undefined) => boolean = () => true,
): Followed<C> {
  const tree = readXml(content.xml);
  if (tree === null) return { content, touched: 0, outputs: new Map() };
  const edits: TextEdit[] = [];
  const touched = new Set<string>();
  const outputs = new Map<string, ReadonlyMap<string, string>>();
  const elements = new Map(Object.entries(content.sidecar.elements));
  for (const one of ourElements(tree)) {
    const entry = own(content.sidecar.elements, one.id);
    if (!follows(entry?.connectorVersion)) continue;
    const mine = renamesFor(renames, one.implementation);
    if (mine.length === 0) continue;
    outputs.set(one.id, namesOf(mine).outputs);
    const made = elementEdits(content.xml, one, mine);
    edits.push(...made);
    // A message is not a place where anybody models: its event is.
    if (made.length > 0 && one.element.localName !== 'message') touched.add(one.id);
    if (entry?.touched) {
      const after = renameParameters({ touched: entry.touched }, namesOf(mine)).touched;
      elements.set(one.id, { ...entry, ...(after && { touched: after }) });
    }
  }
  const unanswered = { ...content.sidecar, elements: Object.fromEntries(elements) };
  const followed = followScenarios(unanswered, outputs);
  const sidecar = keepSidecar(content.sidecar, followed);
  if (followed !== unanswered) for (const [id, names] of outputs) if (names.size > 0) touched.add(id);
  if (edits.length === 0 && sidecar === content.sidecar) return { content, touched: 0, outputs };
  const xml = applyEdits(content.xml, edits);
  return { content: { ...content, xml, sidecar }, touched: touched.size, outputs };
}

function namesOf(renames: readonly Rename[]) {
  const of = (kind: Rename['kind']) =>
    new Map(renames.flatMap((one) => (one.kind === kind ? [[one.from, one.to] as const] : [])));
  return { inputs: of('input'), outputs: of('output') };
}

function elementEdits(xml: string, one: OurElement, renames: readonly Rename[]): readonly TextEdit[] {
  const { element, templateId, implementation, suffix } = one;
  const to = followedName(renames, implementation);
  const edits = [...changeAttribute(xml, templateId, to + suffix)];
  const extensions = extensionsOf(element);
  if (extensions === undefined) return edits;
  // A type that somebody set by hand is not a name of ours.
  const type = attributeOf(childOf(extensions, 'taskDefinition')?.tag ?? element.tag, 'type');
  if (type?.raw === implementation) edits.push(...changeAttribute(xml, type, to));
  const settings = childOf(extensions, 'properties');
  for (const setting of settings ? childrenOf(settings) : []) {
    const value = attributeOf(setting.tag, 'value');
    const isType = valueOf(setting.tag, 'name') === 'inbound.type' && value?.raw === implementation;
    if (isType) edits.push(...changeAttribute(xml, value, to));
  }
  return [...edits, ...mappingEdits(xml, one, renames)];
}

function mappingEdits(xml: string, { element }: OurElement, renames: readonly Rename[]): readonly TextEdit[] {
  const holder = childOf(extensionsOf(element), 'ioMapping');
  const rows = holder ? childrenOf(holder).filter(({ namespace }) => namespace === ZEEBE) : [];
  const { inputs, outputs } = namesOf(renames);
  const present = new Set(
    rows.flatMap(({ tag, localName }) => (localName === 'input' ? [valueOf(tag, 'target')] : [])),
  );
  const taken = new Set([...inputs].flatMap(([from, to]) => (present.has(from) ? [to] : [])));
  return rows.flatMap((row): readonly TextEdit[] => {
    if (row.localName === 'input') {
      const target = attributeOf(row.tag, 'target');
      const name = valueOf(row.tag, 'target');
      const to = name === null ? undefined : inputs.get(name);
      if (target && to !== undefined) return changeAttribute(xml, target, to);
      // What stood under a new name gives way.
      return name !== null && taken.has(name) ? [removeElement(xml, row)] : [];
    }
    const source = attributeOf(row.tag, 'source');
    const text = valueOf(row.tag, 'source') ?? '';
    if (!source || !text.startsWith('=')) return [];
    return changeAttribute(xml, source, `=${renameAllInFeel(text.slice(1), outputs)}`);
  });
}
