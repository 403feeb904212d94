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

const answering = (says: Beside['says'], rest = () => Promise.resolve()): Beside => ({ says, rest });

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
  const answers: boolean[] = [];
  const beside = answering(async (xml, said) => {
    answers.push(saidBy(await readAgain(xml, read)) === said);
    return answers[0] ?? false;
  });
  const result = await file.write(definitions, here, beside);
  expect(answers).toEqual([true]);
  expect(here).not.toHaveBeenCalled();
  expect(result).toEqual({
    isLossless: true,
    xml: FILE.replace('<task id="b"/>', '<task id="b" name="Two &lt;&amp;>"/>'),
  });
});

it('given a reader beside that cannot tell, then the text is read here', async () => {
  const { file, definitions } = await renamed();
  const here = vi.fn(read);
  const result = await file.write(
    definitions,
    here,
    answering(() => Promise.resolve(false)),
  );
  expect(here).toHaveBeenCalledOnce();
  expect(result).toMatchObject({ isLossless: true });
});

it('given a text that would lose something, then what it says is another thing', async () => {
  const { definitions, file } = await renamed();
  let wanted = '';
  const beside = answering((_, said) => {
    wanted = said;
    return Promise.resolve(false);
  });
  await file.write(definitions, read, beside);
  expect(saidBy(await readAgain(FILE, read))).not.toBe(wanted);
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
    answering(async (xml, said) => saidBy(await readAgain(xml, read)) === said, edit),
  );
  expect(result).toMatchObject({ isLossless: true });
  expect(result.isLossless && result.xml).toContain('name="One"');
  const next = await file.write(definitions, read);
  expect(next.isLossless && next.xml).toContain('name="Later"');
});
