import { BpmnModdle } from 'bpmn-moddle';
import { expect, it, vi } from 'vitest';
import type { ModdleElement } from '../moddleTypes.ts';
import { walkModel } from '../walkModel.ts';
import { type Beside, openLossless, readAgain } from './openLossless.ts';
import { saidBy } from './saidBy.ts';

const moddle = new BpmnModdle();
const read = async (xml: string): Promise<ModdleElement> => (await moddle.fromXML(xml)).rootElement;
const FILE = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
  <process id="p"><task id="a" name="One"/><task id="b"/></process>
</definitions>`;

const answering = (reads: Beside['read'], rest = () => Promise.resolve()): Beside => ({ read: reads, rest });

async function renamed() {
  const file = openLossless(FILE);
  const definitions = await read(file.markedXml);
  file.bind(definitions);
  for (const element of walkModel(definitions)) if (element.get('id') === 'b') element.set('name', 'Two <&>');
  return { file, definitions };
}

it('given a reader beside that reads the same, then the text is not read here as well', async () => {
  const { file, definitions } = await renamed();
  const here = vi.fn(read);
  const beside = answering(async (xml) => saidBy(await readAgain(xml, read)));
  const result = await file.write(definitions, here, beside);
  expect(here).not.toHaveBeenCalled();
  expect(result).toEqual({
    isLossless: true,
    xml: FILE.replace('<task id="b"/>', '<task id="b" name="Two &lt;&amp;>"/>'),
  });
});

it.each([
  ['does not take it', () => null],
  ['cannot tell', () => Promise.resolve(null)],
  ['reads something else', async () => saidBy(await readAgain(FILE, read))],
])('given a reader beside that %s, then the text is read here', async (_, reads) => {
  const { file, definitions } = await renamed();
  const here = vi.fn(read);
  const result = await file.write(definitions, here, answering(reads));
  expect(here).toHaveBeenCalledOnce();
  expect(result).toMatchObject({ isLossless: true });
});

it('given an edit while it rests, then what is written is what the model said before', async () => {
  const { file, definitions } = await renamed();
  const edit = () => {
    for (const element of walkModel(definitions)) if (element.get('id') === 'a') element.set('name', 'Later');
    return Promise.resolve();
  };
  const result = await file.write(
    definitions,
    read,
    answering(async (xml) => saidBy(await readAgain(xml, read)), edit),
  );
  expect(result).toMatchObject({ isLossless: true });
  expect(result.isLossless && result.xml).toContain('name="One"');
  const next = await file.write(definitions, read);
  expect(next.isLossless && next.xml).toContain('name="Later"');
});
