import { describe, expect, it } from 'vitest';
import { documentationState } from './documentationGaps.ts';
import { connector } from '../testing.ts';

const bare = connector(
  'mailer',
  [
    {
      key: 'a1',
      name: 'send',
      inputs: [
        { name: 'to', type: 'string', rest: {} },
        { name: 'subject', type: 'string', description: 'One line', rest: {} },
      ],
      outputs: [{ name: 'id', type: 'string', description: ' ', rest: {} }],
      rest: {},
    },
  ],
  {
    config: [{ name: 'HOST', rest: {} }],
    errors: [{ name: 'Bounced', description: 'Nobody there', code: 'bounced', rest: {} }],
  },
);

describe('documentationState', () => {
  it('names every place without a description, and where it is', () => {
    const { gaps, total } = documentationState(bare, '');
    expect(total).toBe(8);
    expect(gaps).toEqual([
      { label: 'Introduction' },
      { label: 'Connector', path: ['description'] },
      { label: 'send', path: ['actions', 'a1', 'description'] },
      { label: 'send › to', path: ['actions', 'a1', 'inputs', 0, 'description'] },
      { label: 'send › id', path: ['actions', 'a1', 'outputs', 0, 'description'] },
      { label: 'HOST', path: ['config', 0, 'description'] },
    ]);
  });

  it('has nothing to say of a connector that is described throughout', () => {
    const described = { ...bare, description: 'Sends mail', actions: [], config: [] };
    expect(documentationState(described, 'When to use it.')).toEqual({ gaps: [], total: 3 });
  });
});
