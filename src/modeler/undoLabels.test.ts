import CommandStack from 'diagram-js/lib/command/CommandStack';
import EventBus from 'diagram-js/lib/core/EventBus';
import { expect, test } from 'vitest';
import { UndoLabels } from './undoLabels.ts';

/** The real stack of the canvas, with commands that do nothing but call others. */
function given() {
  const eventBus = new EventBus();
  // Handlers are registered as they are, so nothing is injected.
  const stack = new CommandStack(eventBus, undefined as never) as CommandStack & {
    readonly _stack: readonly { readonly id?: number }[];
    readonly _stackIdx: number;
  };
  const labels = new UndoLabels(eventBus);
  const command = (name: string, then: () => void = () => undefined) =>
    stack.register(name, { execute: () => [], revert: () => [], postExecute: then });
  command('element.updateProperties');
  command('shape.append', () => stack.execute('element.updateProperties', {}));
  command('elements.move');
  command('nobody.knows');
  return {
    stack,
    labels,
    undo: () => labels.ofSteps(stack._stack.slice(0, stack._stackIdx + 1).toReversed()),
  };
}

test('a step has the name of what it began with, whatever came of it', () => {
  const { stack, undo } = given();
  stack.execute('shape.append', {});
  stack.execute('elements.move', {});
  expect(undo()).toEqual(['Move', 'Append element']);
});

test('a name of our own goes before those of commands; a command nobody named has none', () => {
  const { stack, undo } = given();
  stack.execute('element.updateProperties', { label: 'Map “to”' });
  stack.execute('nobody.knows', {});
  expect(undo()).toEqual(['', 'Map “to”']);
});

test('what is taken back is named as well', () => {
  const { stack, labels, undo } = given();
  stack.execute('shape.append', {});
  stack.execute('elements.move', {});
  stack.undo();
  expect(undo()).toEqual(['Append element']);
  expect(labels.ofSteps(stack._stack.slice(stack._stackIdx + 1))).toEqual(['Move']);
});
