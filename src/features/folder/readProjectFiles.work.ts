import type { OpaqueFile } from '../../domain/document.ts';
import { readArchive } from '../../formats/activiti/projectArchive.ts';

// One set of files, one answer: whoever asked ends the worker. What fails is told by its error.
addEventListener('message', ({ data }: MessageEvent<{ files: readonly OpaqueFile[]; name: string }>) => {
  postMessage(readArchive(data.files, data.name));
});
