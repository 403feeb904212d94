import { expect, it } from 'vitest';
import { closeDialog, currentDialog } from '../../state/dialogs.ts';
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
