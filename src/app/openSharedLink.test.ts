import { afterEach, expect, test } from 'vitest';
import { shareLink } from '../formats/share/shareLink.ts';
import { closeDialog, currentDialog, openDialog } from '../state/dialogs.ts';
import { currentToasts, dismissToast } from '../state/toasts.ts';
import { openSharedLink } from './openSharedLink.ts';

const PAGE = 'https://modeler.example/';
const LINK = shareLink(PAGE, [{ path: 'mailer.json', bytes: new TextEncoder().encode('{"name":"mailer"}') }]);

afterEach(() => {
  while (currentDialog()) closeDialog();
  for (const { id } of currentToasts()) dismissToast(id);
});

async function reviewed(): Promise<readonly (readonly [string, string])[]> {
  const dialog = currentDialog();
  if (dialog?.kind !== 'import') return [];
  return Promise.all((dialog.files ?? []).map(async (file) => [file.name, await file.text()] as const));
}

test('given a link, when it is opened, then its files are in the import review', async () => {
  openSharedLink(LINK);
  expect(await reviewed()).toEqual([['mailer.json', '{"name":"mailer"}']]);
});

test('given a dialog with work in it, when a link is opened, then it is there again after the review', async () => {
  openDialog({ kind: 'new-project' });
  openSharedLink(LINK);
  expect(await reviewed()).toHaveLength(1);
  closeDialog();
  expect(currentDialog()).toEqual({ kind: 'new-project' });
});

test('given an import of a project that is open, when a link is opened, then its files join that', async () => {
  openDialog({ kind: 'import', projectId: 'shop', text: '{}' });
  openSharedLink(LINK);
  expect(currentDialog()).toMatchObject({ kind: 'import', projectId: 'shop' });
  expect(currentDialog()).not.toHaveProperty('text');
  expect(await reviewed()).toHaveLength(1);
  closeDialog();
  expect(currentDialog()).toBeNull();
});

test('given a cut link, when it is opened, then one message says how much of it is there, and nothing else happens', () => {
  openSharedLink(LINK.slice(0, -20));
  openSharedLink(LINK.slice(0, -10));
  expect(currentDialog()).toBeNull();
  expect(currentToasts().map(({ message }) => message)).toEqual([
    `The link is cut: ${LINK.length - 10} of ${LINK.length} characters. Ask for it again, or for the file.`,
  ]);
});
