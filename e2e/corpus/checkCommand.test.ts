import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkCommand } from './checkCommand.ts';

const process = (inner: string, more = '') =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="Process_1" ${more}>${inner}</process></definitions>`;
const ended = (inner: string) =>
  process(`<startEvent id="S" />${inner}<endEvent id="E" /><sequenceFlow id="F" sourceRef="S" targetRef="T" />
<sequenceFlow id="G" sourceRef="T" targetRef="E" />`);
const any = { target: undefined, engine: undefined, verbose: false };

let folder = '';
const said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  said.length = 0;
  const hear = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const status = (xml: string, options: Partial<Parameters<typeof checkCommand>[1]> = {}) => {
  writeFileSync(path.join(folder, 'one.bpmn'), xml);
  return checkCommand(folder, { ...any, ...options });
};

test('the exit status is that of the worst problem', async () => {
  expect(await status(ended('<task id="T" name="Work" />'))).toBe(0);
  expect(await status(ended('<task id="T" />'))).toBe(0);
  expect(await status(ended('<userTask id="T" name="Ask" />'))).toBe(1);
  expect(await status(ended('<serviceTask id="T" name="Call" />'))).toBe(2);
  expect(said.at(-1)).toBe('1 errors, 0 warnings, 0 notes');
});

test('an error leads to a line of the file', async () => {
  await status(ended('\n<serviceTask id="T" name="Call" />'));
  expect(said[0]).toBe(
    'one.bpmn:2: error: Call: The service task has no implementation. [implementation-missing]',
  );
});

test('a name of several lines is told in one', async () => {
  await status(ended('<serviceTask id="T" name="Call&#10;  back" />'));
  expect(said[0]).toBe(
    'one.bpmn:1: error: Call back: The service task has no implementation. [implementation-missing]',
  );
});

test('what a file refers to and has not is a warning', async () => {
  expect(
    await status(
      ended(
        '<task id="T" name="Work" /><boundaryEvent id="B" attachedToRef="Nobody"><timerEventDefinition><timeDate>x</timeDate></timerEventDefinition></boundaryEvent>',
      ),
    ),
  ).toBe(1);
  expect(said.some((line) => line.includes('Something refers to “Nobody”'))).toBe(true);
});

test('what cannot be checked is neither good nor bad', async () => {
  expect(await checkCommand(path.join(folder, 'nothing'), any)).toBe(3);
  expect(await status(ended(''), { target: 'other' })).toBe(3);
  expect(await status(ended(''), { engine: '5' })).toBe(3);
});

test('the engine version decides', async () => {
  const arrays = ended('<task id="T" name="Work" />');
  const extensions = {
    id: 'x',
    extensions: {
      Process_1: {
        properties: { a: { id: 'a', name: 'list', type: 'array', value: [] } },
        mappings: {},
        constants: {},
      },
    },
  };
  writeFileSync(path.join(folder, 'one-extensions.json'), JSON.stringify(extensions));
  expect(await status(arrays, { engine: '8' })).toBe(0);
  expect(await status(arrays, { engine: '7.1.0.M6' })).toBe(2);
});
