import { expect, test } from 'vitest';
import { action, connector } from '../../domain/testing.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { versionChanges } from '../../domain/versions/versionChanges.ts';
import { brokenTasks } from './brokenTasks.ts';

const task = (elementId: string, called: string, inputs: readonly string[]): TaskUse => ({
  ...{ projectId: 'p', processId: 'o', processName: 'order', elementId, label: elementId },
  implementation: `parcel.${called}`,
  mapped: { inputs, outputs: [], allInputs: false, allOutputs: false },
});
const uses = [task('A', 'ship', ['to']), task('B', 'ship', ['note']), task('C', 'track', ['id'])];
const old = connector('parcel', [action('ship', ['to', 'note']), action('track', ['id'])]);
const changesTo = (...actions: Parameters<typeof connector>[1] & object) =>
  versionChanges({ connector: old }, { connector: { ...old, actions } });

test('given an input that goes, then the tasks that map it are named, and no others', () => {
  const changes = changesTo(action('ship', ['to']), action('track', ['id']));
  expect(brokenTasks(uses, 'parcel', changes).map(({ elementId }) => elementId)).toEqual(['B']);
});

test('given an action that goes and an input more, then only what breaks counts, and each task once', () => {
  const changes = changesTo(action('ship', ['note', 'more']));
  expect(brokenTasks(uses, 'parcel', changes).map(({ elementId }) => elementId)).toEqual(['A', 'C']);
});
