import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, JsonValue } from '../../src/domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../src/domain/values/jsonValue.ts';
import { MAIL } from './camundaDiagrams.ts';
import { expect, test } from './CanvasPage.ts';

/** Templates Camunda tests its own library with; not part of the product, so the suite does without them. */
const FOLDER = join(
  process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../shared/corpus'),
  'templates',
);

/** Everything for Camunda 8, one by one; of a list what is in it, of a fixture with its errors the template alone. */
function templates(): { readonly name: string; readonly text: string }[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.toSorted().flatMap((name) => {
    const json = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as JsonValue;
    return (isJsonArray(json) ? json : [member(json, 'template') ?? json]).flatMap((each, index) =>
      isJsonObject(each) && isForCamunda8(each)
        ? [{ name: `${name} ${index}`, text: JSON.stringify(each) }]
        : [],
    );
  });
}

function isForCamunda8(template: JsonObject): boolean {
  const schema = member(template, '$schema');
  return typeof schema === 'string' && schema.includes('zeebe-element-templates');
}

interface Result {
  readonly name: string;
  readonly outcome: 'equal' | 'tidier' | 'different' | 'refused' | 'no element' | 'failed alike';
  readonly detail: string;
}

/** A process with one element of a type, and what it has to stand beside. */
function processWith(type: string): string | null {
  const tag = type.replace('bpmn:', '');
  const outside = ['Process', 'Collaboration', 'Participant', 'Message', 'Lane'];
  if (outside.includes(tag)) return null;
  const concrete = ['Activity', 'FlowNode', 'FlowElement', 'BaseElement'].includes(tag)
    ? 'Task'
    : tag === 'Event' || tag === 'CatchEvent'
      ? 'IntermediateCatchEvent'
      : tag === 'ThrowEvent'
        ? 'IntermediateThrowEvent'
        : tag === 'Gateway'
          ? 'ExclusiveGateway'
          : tag;
  const name = concrete.charAt(0).toLowerCase() + concrete.slice(1);
  const isBoundary = concrete === 'BoundaryEvent';
  const isFlow = concrete === 'SequenceFlow';
  const size = /Event$|Gateway$/.test(concrete) ? 36 : 100;
  const element = isFlow
    ? '<bpmn:sequenceFlow id="it" sourceRef="host" targetRef="next" />'
    : `<bpmn:${name} id="it"${isBoundary ? ' attachedToRef="host"' : ''} />`;
  const drawn = isFlow
    ? '<bpmndi:BPMNEdge id="it_di" bpmnElement="it"><di:waypoint x="200" y="340" /><di:waypoint x="300" y="340" /></bpmndi:BPMNEdge>'
    : shape('it', isBoundary ? 130 : 400, isBoundary ? 362 : 100, size);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="P" isExecutable="true">
    <bpmn:task id="host" />
    <bpmn:task id="next" />
    ${element}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="P">${shape('host', 100, 300, 80)}${shape('next', 300, 300, 80)}${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

function shape(id: string, x: number, y: number, size: number): string {
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${size}" height="${size}" /></bpmndi:BPMNShape>`;
}

for (const withValues of [false, true]) {
  const what = withValues ? 'with values in its fields ' : '';
  test(`every template of Camunda’s tests ${what}writes what Camunda’s library writes`, async ({
    canvas,
    page,
  }) => {
    const all = templates();
    test.skip(all.length === 0, 'the corpus is not here');
    test.skip(
      process.env.CI !== undefined && !withValues,
      'the one with values says more; both take minutes',
    );
    test.setTimeout(15 * 60_000);
    await canvas.open('first', MAIL);
    await page.evaluate(() => window.harness.camunda());
    const results: Result[] = [];
    for (const { name, text } of all) {
      const types = member(JSON.parse(text) as JsonObject, 'appliesTo');
      const first = isJsonArray(types) ? types[0] : undefined;
      const xml = typeof first === 'string' ? processWith(first) : null;
      if (xml === null) {
        results.push({ name, outcome: 'no element', detail: typeof first === 'string' ? first : '' });
        continue;
      }
      const result = await page.evaluate(compare, [text, xml, withValues] as const);
      results.push({ name, ...result });
    }
    const count = (outcome: Result['outcome']): number =>
      results.filter((one) => one.outcome === outcome).length;
    test.info().annotations.push({
      type: 'conformance',
      description: ['equal', 'tidier', 'different', 'refused', 'no element', 'failed alike']
        .map((outcome) => `${outcome}: ${count(outcome as Result['outcome'])}`)
        .join(', '),
    });
    console.log(
      test
        .info()
        .annotations.map(({ description }) => description)
        .join(),
    );
    expect(results.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(count('equal') + count('tidier')).toBeGreaterThan(150);
    // good by the schema; the library itself asks for more
    const refused = results.filter(
      ({ name, outcome }) => outcome === 'refused' && name.includes('__valid__'),
    );
    expect(
      refused.filter(({ detail }) => !detail.includes('does not apply to requested element type')),
    ).toEqual([]);
  });
}

/** In the page: one template through our editor and through the oracle. */
async function compare([text, xml, withValues]: readonly [string, string, boolean]): Promise<
  Omit<Result, 'name'>
> {
  const { first, templateFrom, oracle } = window.harness;
  const template = templateFrom(text);
  const refused = first.templates?.set([template]) ?? [];
  if (refused.length > 0) return { outcome: 'refused', detail: refused[0]?.message ?? '' };
  const ids = template.properties.map(({ id }) => id);
  const probes = template.properties.flatMap((property) => {
    const { id, type, json, index } = property;
    const isSettable = ['String', 'Text', 'Number', 'Boolean'].includes(type) && 'binding' in property;
    // an id that is there twice, or hangs on a condition, would be set in another order
    if (id === undefined || !isSettable || ids.indexOf(id) !== ids.lastIndexOf(id) || 'condition' in json)
      return [];
    const value =
      type === 'Number' ? 7 : type === 'Boolean' ? true : property.feel === 'required' ? '=probe' : 'probe';
    return [[id, index, value] as const];
  });
  const attempt = async (run: () => Promise<string>): Promise<string> => {
    try {
      return await run();
    } catch (error) {
      return `failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const reference = oracle();
  const theirs = await attempt(() =>
    reference.apply(
      xml,
      'it',
      template.json,
      withValues ? Object.fromEntries(probes.map(([id, , value]) => [id, value])) : null,
    ),
  );
  const ours = await attempt(async () => {
    await first.open({ xml, data: new Map() });
    const values = new Map(withValues ? probes.map(([, index, value]) => [index, value]) : []);
    first.templates?.apply('it', template, { values });
    return reference.rewritten((await first.save()).xml);
  });
  // theirs applies it all the same, to a place where it cannot be deployed
  if (ours.includes('is not for this element')) return { outcome: 'refused', detail: ours };
  if (theirs.startsWith('failed') || ours.startsWith('failed')) {
    const alike = theirs.startsWith('failed') && ours.startsWith('failed');
    return {
      outcome: alike ? 'failed alike' : 'different',
      detail: `${ours.slice(0, 300)} / ${theirs.slice(0, 300)}`,
    };
  }
  const plain = (document: string): string =>
    document
      .slice(document.indexOf('<bpmn:process'), document.indexOf('<bpmndi:'))
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
      .replace(/(id|messageRef|signalRef)="(?!it"|host"|next"|P")[^"]*"/g, '$1=""');
  const tidy = (document: string): string => {
    let result = plain(document)
      .replace(/\s*<zeebe:input (?![^>]*source="[^"])[^>]*\/>/g, '')
      .replace(/\s*<zeebe:output (?![^>]*target="[^"])[^>]*\/>/g, '')
      .replace(/\s*<zeebe:header (?![^>]*value="[^"])[^>]*\/>/g, '');
    for (const tag of ['zeebe:ioMapping', 'zeebe:taskHeaders', 'zeebe:properties', 'bpmn:extensionElements'])
      result = result.replace(new RegExp(`\\s*<${tag}>\\s*</${tag}>|\\s*<${tag} />`, 'g'), '');
    return result.replace(/<(bpmn:\w+)([^>]*)>\s*<\/\1>/g, '<$1$2 />');
  };
  if (plain(ours) === plain(theirs)) return { outcome: 'equal', detail: '' };
  if (tidy(ours) === tidy(theirs)) return { outcome: 'tidier', detail: '' };
  return { outcome: 'different', detail: `${tidy(ours)}\n--- theirs ---\n${tidy(theirs)}` };
}
