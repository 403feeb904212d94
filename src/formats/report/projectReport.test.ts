import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogued } from '../../domain/testing.ts';
import type { ElementInfo, ProcessModel } from '../../domain/process/process.ts';
import { projectReport } from './projectReport.ts';
import type { ReportInput } from './ReportInput.ts';

function input(text: string, more: Partial<ReportInput> = {}): ReportInput {
  const mailer = catalogued(
    'mailer',
    [
      {
        key: 'a',
        name: 'send',
        description: text,
        inputs: [{ name: 'to', type: 'string', description: text, rest: {} }],
        outputs: [],
        rest: {},
      },
    ],
    { description: text, errors: [{ name: text, code: text, rest: {} }] },
  );
  const task: ElementInfo = {
    id: 'Task_1',
    type: 'bpmn:ServiceTask',
    name: text,
    processId: 'Process_1',
    implementation: 'mailer.send',
    incoming: 1,
    outgoing: 1,
    data: {
      connectorVersion: '1.0.0',
      mapping: { inputs: { to: { type: 'value', value: text }, other: { type: 'variable', value: 'x' } } },
      constants: { c: { value: text } },
    },
  };
  const variables = [{ id: 'v', name: text, type: text, required: true, value: text, rest: {} }];
  const model: ProcessModel = {
    processes: [{ id: 'Process_1', executable: true, variables, data: { variables } }],
    elements: [task],
  };
  return {
    title: text,
    description: text,
    date: '25 November 2026',
    processes: [
      {
        name: text,
        model,
        svg: `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`,
        documentation: new Map([['Task_1', text]]),
        problems: [],
      },
    ],
    catalogue: [mailer],
    texts: [{ documentId: mailer.documentId, version: '1.0.0', documentation: text, notes: text }],
    ...more,
  };
}

describe('projectReport', () => {
  it('says what every task sends, of the connectors that are used', () => {
    const report = projectReport(
      input('Welcome', { catalogue: [...input('x').catalogue, catalogued('unused')] }),
    );
    expect(report).toContain('<code>mailer.send</code> 1.0.0');
    expect(report).toMatch(
      /<code>to<\/code><\/td>\s*<td class="word">string<\/td>\s*<td>value <code>Welcome<\/code>/,
    );
    expect(report).toContain('variable <code>x</code>');
    expect(report).not.toContain('unused');
  });

  it('holds itself to its own policy: nothing is run, nothing is loaded', () => {
    const report = projectReport(input('x'));
    expect(report).toContain("default-src 'none'");
    expect(report).not.toMatch(/<script|<iframe|<link|javascript:|\son\w+=/i);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://elsewhere.example/pixel.png)',
    '</title><svg onload=alert(1)>',
  ])('keeps %s to be read, not run', (text) => {
    const report = projectReport(input(text));
    expect(report).not.toMatch(/<script|<svg|onerror=alert\(1\)>|href="javascript/i);
    // A picture of elsewhere may be named; the policy of the page does not load it.
    expect(report).toContain('img-src data:');
  });

  it('has no tag that a text brought, whatever the text', () => {
    const tags = (report: string) => [...report.matchAll(/<[a-z!/][^\s>]*/gi)].map(([tag]) => tag).sort();
    const plain = tags(projectReport({ ...input('x'), texts: [] }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(tags(projectReport({ ...input(text), texts: [] }))).toEqual(plain);
      }),
    );
  });

  it('given what was written about a process and its elements, and a version of it, then all of it is told', () => {
    const given = input('Welcome');
    const [process] = given.processes;
    const [info] = process?.model?.processes ?? [];
    if (!process?.model || !info) throw new Error('It is there.');
    const model = { ...process.model, processes: [{ ...info, versionTag: '2.4' }] };
    const documentation = new Map([
      ['Process_1', 'Says <hello>.'],
      ['Task_1', 'Sends it.'],
    ]);
    const report = projectReport({ ...given, processes: [{ ...process, model, documentation }] });
    expect(report).toContain('<p class="said">Says &lt;hello&gt;.</p>');
    expect(report).toContain('<p class="said">Sends it.</p>');
    expect(report).toMatch(/<code>Process_1<\/code>, version 2\.4/);
    // The only process is what the report is called: it is not said again.
    expect(report).toContain('<h2>Diagram</h2>');
    expect(projectReport({ ...given, title: 'All' })).toContain('<h2>Welcome</h2>');
  });
});
