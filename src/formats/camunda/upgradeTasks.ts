import type { TextElement } from '../../bpmn/lossless/XmlTree.ts';
import type { TextEdit } from '../../bpmn/textEdits.ts';
import { applyEdits } from '../../bpmn/textEdits.ts';
import { attributeOf, valueOf } from '../../bpmn/xmlElements.ts';
import { entryOfSource } from '../../bpmn/zeebeMapping.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ElementData, MappingEntry, Sidecar } from '../../domain/process/process.ts';
import { own } from '../../domain/values/own.ts';
import { activeProperties } from '../../domain/templates/activeProperties.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import type { ProcessFiles } from '../activiti/processFiles.ts';
import { repinTasks as repinSidecar, type PlannedTask } from '../activiti/upgradeTasks.ts';
import {
  closeCamundaProcess,
  editElements,
  readCamundaProcess,
  type ElementEdits,
} from './camundaProcess.ts';
import { childOf, childrenOf, extensionsOf, readXml, ZEEBE, zeebeAttribute } from './camundaXml.ts';
import { templateOfAction } from './catalogueTemplates.ts';
import { ourElements } from './ourElements.ts';
import { defaultValues, templateParts } from './templateParts.ts';
import { appendChildren, changeAttribute, removeAttribute, removeElement, setAttribute } from './xmlEdits.ts';
import { piece } from './zeebeXml.ts';

type Move = PlannedTask & { readonly template: ElementTemplate };

/** The process with its tasks made from the templates of their new version; nothing else of its files changes. */
export function upgradeTasks<C extends ProcessFiles>(content: C, tasks: readonly PlannedTask[]): C {
  const moves = new Map(
    tasks.flatMap((task): [string, Move][] => {
      const template = templateOf(task.to, task.upgrade.implementation);
      return template ? [[task.elementId, { ...task, template }]] : [];
    }),
  );
  if (moves.size === 0) return content;
  const { data } = readCamundaProcess(content);
  for (const [id, move] of moves) data.set(id, withDefaults(move));
  const xml = editElements(content.xml, new Set(moves.keys()), (element, id, prefix) => {
    const move = moves.get(id);
    return move ? partEdits(content.xml, element, move, prefix) : { edits: [], pieces: [] };
  });
  return closeCamundaProcess(content, xml, data);
}

/** Pins tasks to a version that says the same: only its number is another. */
export function repinTasks<C extends Pick<ProcessFiles, 'xml'> & { readonly sidecar: Sidecar }>(
  content: C,
  elementIds: readonly string[],
  pin: { readonly version: string; readonly hash: string },
): C {
  const tree = readXml(content.xml);
  const wanted = new Set(elementIds);
  const edits = (tree ? ourElements(tree) : [])
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ element }) => versionEdits(content.xml, element, templateVersion(pin.version)));
  return { ...repinSidecar(content, elementIds, pin), xml: applyEdits(content.xml, edits) };
}

function templateOf(
  version: CatalogueConnector | null,
  implementation: string | null,
): ElementTemplate | undefined {
  return version === null || implementation === null ? undefined : templateOfAction(version, implementation);
}

function partsOf(template: ElementTemplate) {
  const values = defaultValues(template, () => '');
  return templateParts(template, values, activeProperties(template, values));
}

/** Camunda's engines know no defaults: what an input gets that is new stands in the process. */
function withDefaults({ template, upgrade }: Move): ElementData {
  const { data } = upgrade;
  const gained = new Set(upgrade.gained.flatMap(({ kind, name }) => (kind === 'input' ? [name] : [])));
  const missing = partsOf(template).inputs.flatMap(({ source, target }): [string, MappingEntry][] => {
    const entry =
      gained.has(target) && own(data.mapping?.inputs, target) === undefined ? entryOfSource(source) : null;
    return entry ? [[target, entry]] : [];
  });
  if (missing.length === 0) return data;
  return {
    ...data,
    mapping: { ...data.mapping, inputs: { ...data.mapping?.inputs, ...Object.fromEntries(missing) } },
  };
}

function partEdits(xml: string, element: TextElement, move: Move, prefix: string): ElementEdits {
  const { template, implementation, from } = move;
  const edits: TextEdit[] = [...versionEdits(xml, element, template.version ?? null)];
  const id = zeebeAttribute(element, 'modelerTemplate');
  if (id) edits.push(...changeAttribute(xml, id, template.id));
  const icon = zeebeAttribute(element, 'modelerTemplateIcon');
  if (icon && template.icon !== undefined) edits.push(...changeAttribute(xml, icon, template.icon));
  const extensions = extensionsOf(element);
  const type = attributeOf(childOf(extensions, 'taskDefinition')?.tag ?? element.tag, 'type');
  if (type?.raw === implementation) edits.push(...changeAttribute(xml, type, template.id));
  const headers = headerEdits(xml, element, templateOf(from, implementation), template, prefix);
  return { edits: [...edits, ...headers.edits], pieces: headers.pieces };
}

/** Headers of the new version that are not there come with their defaults; those only the old one had go. */
function headerEdits(
  xml: string,
  element: TextElement,
  before: ElementTemplate | undefined,
  after: ElementTemplate,
  prefix: string,
): ElementEdits {
  const keysOf = (template: ElementTemplate | undefined) =>
    new Set(
      template?.properties.flatMap(({ binding }) =>
        binding.type === 'zeebe:taskHeader' ? [binding.key] : [],
      ),
    );
  const [old, now] = [keysOf(before), keysOf(after)];
  const holder = childOf(extensionsOf(element), 'taskHeaders');
  const rows = holder ? childrenOf(holder).filter(({ namespace }) => namespace === ZEEBE) : [];
  const present = new Set(rows.map(({ tag }) => valueOf(tag, 'key') ?? undefined));
  const edits = rows
    .filter(({ tag }) => {
      const key = valueOf(tag, 'key') ?? undefined;
      return old.has(key) && !now.has(key);
    })
    .map((row) => removeElement(xml, row));
  const added = partsOf(after)
    .headers.filter(({ key }) => !present.has(key) && !old.has(key))
    .map((header) => piece(`${prefix}:header`, { ...header }));
  if (added.length === 0) return { edits, pieces: [] };
  if (!holder) return { edits, pieces: [piece(`${prefix}:taskHeaders`, {}, added)] };
  return { edits: [...edits, ...appendChildren(xml, holder, added)], pieces: [] };
}

function versionEdits(xml: string, element: TextElement, version: number | null): readonly TextEdit[] {
  const attribute = zeebeAttribute(element, 'modelerTemplateVersion');
  if (version === null) return attribute ? [removeAttribute(attribute)] : [];
  if (attribute) return changeAttribute(xml, attribute, String(version));
  const id = zeebeAttribute(element, 'modelerTemplate');
  return id ? setAttribute(xml, element, `${id.name}Version`, String(version)) : [];
}
