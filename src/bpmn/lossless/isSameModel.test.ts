import { describe, expect, test } from 'vitest';
import { parseBpmn } from '../parseBpmn.ts';
import { isSameModel } from './isSameModel.ts';
import { openLossless } from './openLossless.ts';
import { saidBy } from './saidBy.ts';
import { projectModel } from './projectModel.ts';
import { SourceMap } from './SourceMap.ts';
import { isModelObject } from './moddleModel.ts';
import { markXml } from './markXml.ts';
import { parseXmlTree } from './XmlTree.ts';
import type { ModelNode } from './ModelNode.ts';

const FILE = (task: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"><task id="a"/>${task}</process></definitions>`;

async function projection(xml: string): Promise<ModelNode> {
  const tree = parseXmlTree(xml);
  const { xml: marked, prefix } = markXml(tree);
  const { definitions } = await parseBpmn(marked);
  if (!isModelObject(definitions)) throw new Error('not read');
  return projectModel(definitions, new SourceMap(tree, prefix, definitions));
}

describe('isSameModel', () => {
  test.each([
    ['another name', '<task id="b" name="Two"/>'],
    ['another type of element', '<userTask id="b" name="One"/>'],
    ['text that was not there', '<task id="b" name="One"><documentation>new</documentation></task>'],
    ['one attribute fewer', '<task id="b"/>'],
    ['one element fewer', ''],
    ['a text that holds what two could', '<task id="b" name="One#1_a"/>'],
    ['another id', '<task id="c" name="One"/>'],
  ])('given %s, then the models are not the same', async (_, changed) => {
    const before = await projection(FILE('<task id="b" name="One"/>'));
    const after = await projection(FILE(changed));
    expect(isSameModel(before, after)).toBe(false);
    expect(saidBy(after)).not.toBe(saidBy(before));
  });

  test('given the same content in another spelling, then they are the same', async () => {
    const before = await projection(FILE('<task id="b" name="One"/>'));
    const spelled = FILE(`<!-- two -->\r\n  <task name='One' id = "b"></task>`);
    const after = await projection(spelled);
    expect(isSameModel(before, after)).toBe(true);
    expect(saidBy(after)).toBe(saidBy(before));
    expect(openLossless(spelled).markedXml).toContain('<!-- two -->');
  });
});
