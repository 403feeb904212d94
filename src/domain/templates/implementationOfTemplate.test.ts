import { describe, expect, it } from 'vitest';
import { implementationOfTemplate } from './implementationOfTemplate.ts';

describe('implementationOfTemplate', () => {
  it.each(['warehouse.reserve', 'parcel-tracker.createLabel', 'x.Y', 's3.put_object'])(
    'given a template of ours, %s, then it is the action',
    (id) => {
      expect(implementationOfTemplate(id)).toBe(id);
    },
  );

  it.each([
    '',
    'rest',
    'io.camunda.connectors.HttpJson.v2',
    'Warehouse.reserve',
    'warehouse.',
    '.reserve',
    'warehouse.set aside',
    'a-connector-of-far-too-many-letters.do',
    '8ea24b3e-1f7a-4c2e.do',
  ])('given “%s”, then it is none of our actions', (id) => {
    expect(implementationOfTemplate(id)).toBe('');
  });
});
