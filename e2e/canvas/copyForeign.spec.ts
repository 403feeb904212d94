import { expect, test } from './CanvasPage.ts';

const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="t"';

const diagram = (namespaces: string, id: string, content: string): string =>
  `<definitions ${NAMESPACES} ${namespaces}>
  <process id="${id}">
    ${content}
  </process>
  <di:BPMNDiagram id="d"><di:BPMNPlane id="p" bpmnElement="${id}">
    <di:BPMNShape id="task_di" bpmnElement="task"><dc:Bounds x="100" y="100" width="100" height="80" /></di:BPMNShape>
  </di:BPMNPlane></di:BPMNDiagram>
</definitions>
`;

const SOURCE = diagram(
  'xmlns:a="urn:one" xmlns:b="urn:two"',
  'source',
  `<task id="task" name="Copied" a:team="blue">
      <documentation b:lang="en">Why</documentation>
      <extensionElements>
        <a:box b:size="2"><b:inner a:deep="yes">text &amp; more<a:leaf/></b:inner></a:box>
      </extensionElements>
      <multiInstanceLoopCharacteristics a:collection="all" />
    </task>`,
);

/** The same prefixes for other namespaces. */
const OTHER = diagram('xmlns:a="urn:other" xmlns:x="urn:one"', 'other', '<task id="task" a:own="1" />');

test('a task pasted where its prefixes mean something else brings all that other tools wrote on it', async ({
  canvas,
}) => {
  await canvas.open('first', SOURCE);
  await canvas.open('second', OTHER);
  const id = await canvas.copyAndPaste('first', 'task', 'second', 420, 300);
  const { xml } = await canvas.save('second');
  const found = await canvas.page.evaluate(
    ([text, taskId]) => {
      const written = new DOMParser().parseFromString(text, 'application/xml');
      const task = [...written.getElementsByTagName('*')].find((one) => one.getAttribute('id') === taskId);
      const first = (namespace: string, name: string) => task?.getElementsByTagNameNS(namespace, name)[0];
      const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
      return {
        team: task?.getAttributeNS('urn:one', 'team'),
        lang: first(bpmn, 'documentation')?.getAttributeNS('urn:two', 'lang'),
        size: first('urn:one', 'box')?.getAttributeNS('urn:two', 'size'),
        deep: first('urn:two', 'inner')?.getAttributeNS('urn:one', 'deep'),
        text: first('urn:two', 'inner')?.textContent.trim(),
        leaf: first('urn:one', 'leaf')?.localName,
        collection: first(bpmn, 'multiInstanceLoopCharacteristics')?.getAttributeNS('urn:one', 'collection'),
      };
    },
    [xml, id] as const,
  );
  expect(found).toEqual({
    team: 'blue',
    lang: 'en',
    size: '2',
    deep: 'yes',
    text: 'text & more',
    leaf: 'leaf',
    collection: 'all',
  });
  expect(xml).toContain('<task id="task" a:own="1" />');
});
