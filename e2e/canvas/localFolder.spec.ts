import { LOCAL_FOLDER_CONTRACT } from '../../src/storage/folder/localFolderContract.ts';
import { expect, test } from './CanvasPage.ts';

test('a folder of the browser keeps what every folder promises', async ({ canvas }) => {
  const result = await canvas.page.evaluate(() => window.harness.folderContract());
  expect(result).toEqual({ kept: Object.keys(LOCAL_FOLDER_CONTRACT).length, broken: [] });
});
