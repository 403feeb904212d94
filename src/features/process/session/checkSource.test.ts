import { describe, expect, it } from 'vitest';
import { checkSource } from './checkSource.ts';

const PROCESS = '<bpmn:process id="P"><bpmn:task id="T" /></bpmn:process>';
const around = (inner: string): string =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D">\n  ${inner}\n</bpmn:definitions>`;

describe('the text of the tab XML', () => {
  it('given what can be drawn, when it is checked, then nothing is said', async () =>
    expect(await checkSource('xml', around(PROCESS))).toEqual([]));

  it.each([
    [
      'a tag that is never closed',
      '<bpmn:process id="P"><bpmn:task id="T">',
      '<bpmn:task> is closed by </bpmn:definitions>.',
    ],
    ['a loose ampersand', '<bpmn:process id="P" name="a & b" />', '“&” is not written as “&amp;”.'],
    ['an attribute twice', '<bpmn:process id="P" id="Q" />', 'The attribute “id” is there twice.'],
  ])(
    'given %s, when it is checked, then it is told in the words of the product, with its line',
    async (_what, inner, message) => {
      const [problem] = await checkSource('xml', around(inner));
      expect(problem).toMatchObject({ severity: 'error', message });
      expect(problem?.place.line).toBeGreaterThan(1);
    },
  );

  it('given a document type, when it is checked, then it is refused at its line', async () =>
    expect(await checkSource('xml', `\n<!DOCTYPE x>${around(PROCESS)}`)).toMatchObject([
      { message: 'A document type is not allowed here.', place: { line: 2, column: 1 } },
    ]));
});
