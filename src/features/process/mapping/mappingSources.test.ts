import { describe, expect, it } from 'vitest';
import type { ProcessContent } from '../../../domain/document.ts';
import type { MappingEntry } from '../../../domain/process/process.ts';
import { action, catalogued, model, task, variable } from '../../../domain/testing.ts';
import { taskUses } from '../../../formats/processWork.ts';
import { sourcesElsewhere, sourceSections, sourcesHere } from './mappingSources.ts';

const entry = (value: string): MappingEntry => ({ type: 'variable', value });
const CATALOGUE = [catalogued('mailer', [action('send', ['to'], []), action('remind', ['to'], [])])];
const inputs = { mapping: { inputs: { to: entry('mail') } } };

const content: ProcessContent = {
  kind: 'process',
  projectId: 'project',
  name: 'shipping',
  xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="Process_ship">
    <serviceTask id="Ship" name="Tell" implementation="mailer.send" /><serviceTask id="Bare" implementation="mailer.send" />
  </process></definitions>`,
  extensions: JSON.stringify({
    id: 'p',
    name: 'shipping',
    type: 'PROCESS',
    extensions: {
      Process_ship: {
        properties: { c: { id: 'c', name: 'customer', type: 'json', required: false } },
        mappings: { Ship: { inputs: { to: entry('customer') } } },
        constants: {},
      },
    },
  }),
  sidecar: { target: 'activiti', elements: {} },
};

describe('tasks whose mapping can be copied', () => {
  const given = model(
    [variable('mail')],
    [
      task('T1', { implementation: 'mailer.send', data: inputs }),
      task('T2', { implementation: 'mailer.remind', name: 'Remind', data: inputs }),
      task('T3', { implementation: 'mailer.send' }),
      task('T4', { implementation: 'mailer.send', data: { constants: { to: { value: 'me' } } } }),
    ],
  );

  it('given the open process, then all that map something are offered, but for the task itself', () => {
    const sources = sourcesHere(given, 'T1', CATALOGUE);
    expect(sources.map(({ id, count }) => [id, count])).toEqual([
      ['T2', 1],
      ['T4', 1],
    ]);
    expect(sources[0]?.read()).toMatchObject({
      data: inputs,
      action: { name: 'remind' },
      variables: [{ name: 'mail' }],
    });
  });

  it('given another process, then it is read as it is kept, with the variables of its own', () => {
    const documents = [{ id: 'document', content }];
    const [source, ...others] = sourcesElsewhere(taskUses(documents), documents, CATALOGUE);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ label: 'Tell', processName: 'shipping' });
    expect(source?.read()).toMatchObject({
      data: { mapping: { inputs: { to: entry('customer') } } },
      action: { name: 'send' },
      variables: [{ name: 'customer', type: 'json' }],
    });
  });

  it('given tasks of the same action, then they come first, wherever they are', () => {
    const documents = [{ id: 'document', content }];
    const all = [
      ...sourcesHere(given, 'T3', CATALOGUE),
      ...sourcesElsewhere(taskUses(documents), documents, CATALOGUE),
    ];
    expect(
      sourceSections(all, 'mailer.send').map(({ title, options }) => [
        title,
        options.map((option) => `${option.title}: ${option.description}`),
      ]),
    ).toEqual([
      [
        'The same action',
        ['T1: This process · 1 parameter', 'T4: This process · 1 parameter', 'Tell: shipping · 1 parameter'],
      ],
      ['Other tasks of this process', ['Remind: mailer.remind · 1 parameter']],
    ]);
  });
});
