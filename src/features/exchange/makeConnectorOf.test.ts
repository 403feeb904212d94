import { expect, it } from 'vitest';
import { zip } from '../../formats/zip.ts';
import { closeDialog, currentDialog, openDialog, openDialogOver } from '../../state/dialogs.ts';
import { makeConnectorOf } from './makeConnectorOf.ts';
import { readPicked } from './readPicked.ts';

const description = (title: string) =>
  new File([JSON.stringify({ openapi: '3.0.3', info: { title }, paths: {} })], 'api.json');

it('given two descriptions of one name, when a connector is made of the second, then it is that one', async () => {
  const files = [description('First'), description('Second')];
  const { problems, originals } = await readPicked(files, () => undefined, new AbortController().signal);
  const ways = problems.map((problem) => makeConnectorOf(problem, originals));
  expect(ways.map((way) => way?.label)).toEqual(['Make a connector of it', 'Make a connector of it']);
  ways[1]?.run();
  expect(currentDialog()).toEqual({ kind: 'api-import', file: files[1] });
  closeDialog();
});

it('given a description inside an archive, when a connector is made of it, then it opens over the review, which comes back', async () => {
  const encoded = (text: string) => new TextEncoder().encode(text);
  const bytes = zip([
    { path: 'shop/shop.json', bytes: encoded('{"name":"shop"}') },
    { path: 'shop/api.json', bytes: encoded(await description('Inside').text()) },
  ]);
  const archive = new File([bytes.slice()], 'shop.zip');
  const { problems, originals } = await readPicked([archive], () => undefined, new AbortController().signal);
  const [way] = problems.flatMap((problem) => makeConnectorOf(problem, originals, openDialogOver) ?? []);
  openDialog({ kind: 'import', files: [archive] });
  // when
  way?.run();
  // then
  await expect.poll(() => currentDialog()?.kind).toBe('api-import');
  const dialog = currentDialog();
  const file = dialog?.kind === 'api-import' ? dialog.file : undefined;
  expect([file?.name, await file?.text()]).toEqual(['api.json', await description('Inside').text()]);
  closeDialog();
  expect(currentDialog()).toEqual({ kind: 'import', files: [archive] });
  closeDialog();
});
