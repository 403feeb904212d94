import type { TextElement } from '../../bpmn/lossless/XmlTree.ts';
import { valueOf } from '../../bpmn/xmlElements.ts';
import { implementationsIn } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { ElementData } from '../../domain/process/process.ts';
import type { SearchedElement, SearchedProcess, SearchPlace } from '../../domain/search/SearchPlace.ts';
import { t } from '../../language/t.ts';
import { isBpmn, readXml } from '../camunda/camundaXml.ts';
import { readCamundaProcess } from '../camunda/camundaProcess.ts';
import { readProcess } from '../activiti/processFiles.ts';
import { dataPlaces } from './dataPlaces.ts';
import { xmlPlaces } from './xmlPlaces.ts';

/** What people see as one thing: texts of what is inside (a condition, a timer) are texts of this. */
const HOLDER =
  /(?:^task|Task|Event|Gateway|[sS]ubProcess|^transaction|^callActivity|^sequenceFlow|^messageFlow|^process|^participant|^lane|^textAnnotation|^group|^dataObjectReference|^dataStoreReference|^message|^signal|^error|^escalation)$/;

/** Every text of a process that can be found, in document order. Never fails: what cannot be read is said. */
export function readPlaces(documentId: string, content: ProcessContent): SearchedProcess {
  const tree = readXml(content.xml);
  const { data, problems } = (content.sidecar.target === 'camunda8' ? readCamundaProcess : readProcess)(
    content,
  );
  const unread =
    tree === null
      ? t('Its diagram cannot be read.')
      : problems.some(({ severity }) => severity === 'error')
        ? t('Its extensions cannot be read.')
        : null;
  const implementations = new Map(
    implementationsIn(content.xml).map(({ elementId, implementation }) => [elementId, implementation]),
  );
  const elements: SearchedElement[] = [];
  const variables = new Map<string, readonly string[]>();
  for (const { holder, parts } of holdersOf(tree?.elements ?? [])) {
    const id = valueOf(holder.tag, 'id') ?? '';
    const own: ElementData = data.get(id) ?? {};
    if (holder.localName === 'process')
      variables.set(
        id,
        (own.variables ?? []).map(({ name }) => name),
      );
    const implementation = implementations.get(id);
    const places: readonly SearchPlace[] = [
      ...xmlPlaces(content.xml, holder, parts, implementation),
      ...dataPlaces(own),
    ];
    elements.push({
      id,
      type: `bpmn:${holder.localName.charAt(0).toUpperCase()}${holder.localName.slice(1)}`,
      name: valueOf(holder.tag, 'name') ?? '',
      processId: processOf(holder),
      ...(implementation !== undefined && { implementation }),
      places,
    });
  }
  return { documentId, elements, variables, unread };
}

interface Holder {
  readonly holder: TextElement;
  /** itself, and what is inside it and in no other */
  readonly parts: TextElement[];
}

function holdersOf(elements: readonly TextElement[]): Iterable<Holder> {
  const holders = new Map<TextElement, Holder>();
  const holderOf = new Map<TextElement, Holder>();
  for (const element of elements) {
    const isOne = isBpmn(element) && HOLDER.test(element.localName) && valueOf(element.tag, 'id') !== null;
    const holder = isOne
      ? { holder: element, parts: [] }
      : element.parent === null
        ? undefined
        : holderOf.get(element.parent);
    if (holder === undefined) continue;
    if (isOne) holders.set(element, holder);
    holderOf.set(element, holder);
    holder.parts.push(element);
  }
  return holders.values();
}

function processOf(element: TextElement): string {
  for (let at: TextElement | null = element; at; at = at.parent) {
    if (at.localName === 'process' && isBpmn(at)) return valueOf(at.tag, 'id') ?? '';
  }
  return '';
}
