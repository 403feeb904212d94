import { afterEach, expect, test } from 'vitest';
import { closeDialog, currentDialog, type DialogRequest, leavePlace, openDialog } from './dialogs.ts';

const nothing = () => Promise.resolve();
afterEach(closeDialog);

test.each<DialogRequest>([
  { kind: 'export', processId: 'p', svg: () => Promise.resolve('') },
  { kind: 'history', documentId: 'p', name: 'P', onRestore: nothing },
  { kind: 'code', connectorId: 'c' },
  { kind: 'api-import', existing: { name: 'c', text: '{}', onUpdate: () => undefined } },
  { kind: 'new-connector', onCreated: () => undefined },
])('given the dialog $kind, when its place is left, then it is closed with what it holds', (dialog) => {
  openDialog(dialog);
  leavePlace();
  expect(currentDialog()).toBeNull();
});

test.each<DialogRequest>([{ kind: 'import' }, { kind: 'api-import' }])(
  'given $kind, which holds what people picked and nothing of a place, then it stays',
  (dialog) => {
    openDialog(dialog);
    leavePlace();
    expect(currentDialog()).toBe(dialog);
  },
);
