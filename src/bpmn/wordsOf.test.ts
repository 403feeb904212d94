import { expect, test } from 'vitest';
import { readModelFromXml } from './readModel.ts';

const read = async (inside: string) => {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"
    xmlns:other="urn:other" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t"><process id="p">${inside}</process></definitions>`;
  const { elements } = await readModelFromXml(xml);
  return new Map(elements.map((element) => [element.id, element]));
};

test('the words of an element are those of its expressions, scripts and loops', async () => {
  const elements = await read(`
    <scriptTask id="s"><script>total = price * 2; // "x"</script></scriptTask>
    <userTask id="u" name="\${not}" activiti:assignee="Dear \${who.name}">
      <extensionElements><other:any deep="#{far}"><other:part>\${within}</other:part></other:any></extensionElements>
      <multiInstanceLoopCharacteristics activiti:collection="parcels">
        <completionCondition>\${done > 1}</completionCondition></multiInstanceLoopCharacteristics></userTask>
    <intermediateCatchEvent id="c"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">\${wait}</timeDuration></timerEventDefinition>
    </intermediateCatchEvent>
    <subProcess id="b"><scriptTask id="i"><script>inner</script></scriptTask></subProcess><task id="t" />`);
  const words = (id: string) => elements.get(id)?.words ?? [];
  expect(words('s')).toEqual(expect.arrayContaining(['total', 'price']));
  expect(words('u')).toEqual(expect.arrayContaining(['who', 'parcels', 'done', 'far', 'within']));
  expect(words('u')).not.toContain('Dear');
  expect(words('u')).not.toContain('not');
  expect(words('c')).toEqual(['$', 'wait']);
  expect(words('b')).toEqual([]);
  expect(elements.get('t')).not.toHaveProperty('words');
});

test('listeners and start forms may do what the file does not say', async () => {
  const elements = await read(`
    <startEvent id="f" activiti:formKey="form-1" /><startEvent id="s" />
    <userTask id="l"><extensionElements><activiti:taskListener event="create" class="A" /></extensionElements></userTask>
    <userTask id="u" activiti:formKey="form-2" />`);
  const hidden = [...elements].flatMap(([id, { hiddenCode }]) => (hiddenCode === true ? [id] : []));
  expect(hidden).toEqual(['f', 'l']);
});
