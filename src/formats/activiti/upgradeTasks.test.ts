import { describe, expect, test } from 'vitest';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { action, catalogued } from '../../domain/testing.ts';
import { planTasks, repinTasks, upgradeTasks } from './upgradeTasks.ts';

const one = catalogued('stock', [action('reserve', ['amount', 'shelf'])]);
const two: CatalogueConnector = {
  ...one,
  version: '2.0.0',
  hash: 'h2',
  connector: {
    ...one.connector,
    actions: [{ ...action('reserve', ['amount:integer', 'note']), name: 'book' }],
  },
};

function processOf(tasks: number): ProcessContent {
  const ids = Array.from({ length: tasks }, (_, index) => `T${index}`);
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <!-- kept --><process id="P">
${ids.map((id) => `    <serviceTask id='${id}'   implementation="stock.reserve" />`).join('\n')}
  </process>
</definitions>`;
  const inputs = { amount: { type: 'variable', value: 'n' }, shelf: { type: 'value', value: 'A' } };
  const extensions = {
    id: 'P',
    extensions: {
      P: {
        constants: {},
        mappings: Object.fromEntries(ids.map((id) => [id, { inputs }])),
        properties: {
          a: { id: 'a', name: 'n', type: 'string', required: false },
          b: { id: 'b', name: 'note', type: 'string', required: false },
        },
      },
    },
  };
  const elements = Object.fromEntries(ids.map((id) => [id, { connectorVersion: '1.0.0' }]));
  return {
    kind: 'process',
    projectId: 'project',
    name: 'P',
    xml,
    extensions: JSON.stringify(extensions, null, 2),
    sidecar: { target: 'activiti', elements },
  };
}

describe('upgradeTasks', () => {
  test('given a new name, a lost and a gained parameter, the task follows and the other one stays as it is', () => {
    const content = processOf(2);
    const planned = planTasks(content, new Set(['T0']), () => one, two);
    const after = upgradeTasks(content, planned);
    expect(after.xml).toBe(
      content.xml.replace(`'T0'   implementation="stock.reserve"`, `'T0'   implementation="stock.book"`),
    );
    const { mappings } = (JSON.parse(after.extensions ?? '') as { extensions: { P: { mappings: object } } })
      .extensions.P;
    expect(mappings).toMatchObject({
      T0: { inputs: { amount: { value: 'n' }, note: { type: 'variable', value: 'note' } } },
      T1: { inputs: { amount: { value: 'n' }, shelf: { value: 'A' } } },
    });
    expect(JSON.stringify(mappings).match(/shelf/g)).toHaveLength(1);
    expect(after.sidecar.elements.T0).toMatchObject({ connectorVersion: '2.0.0', connectorHash: 'h2' });
    expect(after.sidecar.elements.T1).toEqual({ connectorVersion: '1.0.0' });
  });

  test('given a version without the action, the very content comes back', () => {
    const content = processOf(1);
    const none: CatalogueConnector = { ...two, connector: { ...two.connector, actions: [] } };
    const planned = planTasks(content, new Set(['T0']), () => one, none);
    expect(planned[0]?.upgrade.implementation).toBeNull();
    expect(upgradeTasks(content, planned)).toBe(content);
  });
});

test('repinning touches the sidecar only, and there only the tasks it is told', () => {
  const content = processOf(2);
  const after = repinTasks(content, ['T1'], { version: '1.1.0', hash: 'h' });
  expect(after).toEqual({
    ...content,
    sidecar: {
      target: 'activiti',
      elements: {
        T0: { connectorVersion: '1.0.0' },
        T1: { connectorVersion: '1.1.0', connectorHash: 'h' },
      },
    },
  });
});
