import { expect, it } from 'vitest';
import type { TemplateStep } from './ElementTemplate.ts';
import { operationsOf } from './operationsOf.ts';

const step = (name: string, presetId?: string, steps: readonly TemplateStep[] = []): TemplateStep => ({
  id: name,
  name,
  keywords: [],
  steps,
  ...(presetId !== undefined && { presetId }),
});
const presets = ['create', 'delete', 'all'].map((id) => ({ id, values: new Map() }));

it('given steps in steps, then what has a preset is an operation, with the way to it', () => {
  const steps = [
    step('Issues', 'all', [step('Create', 'create'), step('Old', 'gone')]),
    step('Delete', 'delete'),
  ];
  expect(operationsOf({ steps, presets }).map(({ preset, path }) => [preset, path])).toEqual([
    ['all', 'Issues'],
    ['create', 'Issues › Create'],
    ['delete', 'Delete'],
  ]);
});

it('given steps without presets, then there are no operations', () => {
  expect(operationsOf({ steps: [step('Issues', undefined, [step('Create')])], presets })).toEqual([]);
});
