import { afterEach, expect, test, vi } from 'vitest';
import { closeDialog, currentDialog } from '../state/dialogs.ts';
import { openLaunchedFiles } from './openLaunchedFiles.ts';

vi.mock(import('../state/failureToast.ts'), () => ({ failureToast: vi.fn() }));
const { failureToast } = await import('../state/failureToast.ts');

afterEach(() => {
  closeDialog();
  vi.unstubAllGlobals();
});

type Handle = Pick<FileSystemFileHandle, 'getFile'>;

function launch(files: readonly Handle[]): void {
  vi.stubGlobal('window', {
    launchQueue: {
      setConsumer: (consumer: (params: { files: readonly Handle[] }) => void) => consumer({ files }),
    },
  });
  openLaunchedFiles();
}

test('a file the system opens goes through the import', async () => {
  const file = new File(['<x/>'], 'order.bpmn');
  launch([{ getFile: () => Promise.resolve(file) }]);
  await vi.waitFor(() => expect(currentDialog()).toEqual({ kind: 'import', files: [file] }));
});

test('a file that is gone by then is told of', async () => {
  const gone = new DOMException('The file is gone.', 'NotFoundError');
  launch([{ getFile: () => Promise.reject(gone) }]);
  await vi.waitFor(() => expect(failureToast).toHaveBeenCalledWith(gone));
  expect(currentDialog()).toBeNull();
});
