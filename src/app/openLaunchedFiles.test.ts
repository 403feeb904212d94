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

vi.mock(import('./takeSharedLinks.ts'), () => ({ takeSharedLink: vi.fn() }));
const { takeSharedLink } = await import('./takeSharedLinks.ts');

interface Launched {
  readonly files: readonly Handle[];
  readonly targetURL?: string;
}

function launch(files: readonly Handle[], targetURL?: string): void {
  vi.stubGlobal('window', {
    launchQueue: {
      setConsumer: (consumer: (params: Launched) => void) =>
        consumer({ files, ...(targetURL !== undefined && { targetURL }) }),
    },
  });
  openLaunchedFiles();
}

test('a file the system opens goes through the import', async () => {
  const file = new File(['<x/>'], 'order.bpmn');
  launch([{ getFile: () => Promise.resolve(file) }]);
  await expect.poll(() => currentDialog()).toEqual({ kind: 'import', files: [file] });
});

test('a file that is gone by then is told of', async () => {
  const gone = new DOMException('The file is gone.', 'NotFoundError');
  launch([{ getFile: () => Promise.reject(gone) }]);
  await expect.poll(() => failureToast).toHaveBeenCalledWith(gone);
  expect(currentDialog()).toBeNull();
});

test('a link the system opens in a window that is there already is taken; one the window starts with is in its address', () => {
  const link = 'https://modeler.example/#/share/1.9.abc';
  vi.stubGlobal('document', { readyState: 'interactive' });
  launch([], link);
  expect(takeSharedLink).not.toHaveBeenCalled();
  vi.stubGlobal('document', { readyState: 'complete' });
  launch([], 'https://modeler.example/#/connectors');
  expect(takeSharedLink).not.toHaveBeenCalled();
  launch([], link);
  expect(takeSharedLink).toHaveBeenCalledWith(link);
});
