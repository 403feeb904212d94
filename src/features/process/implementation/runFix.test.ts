import { expect, it } from 'vitest';
import { FakeEditor } from '../session/FakeEditor.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';
import { runFix } from './runFix.ts';

const XML =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><serviceTask id="mail" /></process></definitions>';

/** Refuses as an editor for Camunda 8 does without a template. */
class RefusingEditor extends FakeEditor {
  override chooseAction = (): void => {
    throw new Error('There is no template for mailer.send.');
  };
}

it('given an editor that refuses the action, when a problem is mended with it, then the reason is told', async () => {
  const editor = new RefusingEditor();
  await editor.open({ xml: XML, data: new Map() });
  const session = { editor, catalogue: [] } as unknown as ProcessSession;
  const action = { kind: 'set-implementation', element: 'mail', implementation: 'mailer.send' } as const;
  expect(runFix(session, { label: 'Use mailer.send', action })).toBe('There is no template for mailer.send.');
});
