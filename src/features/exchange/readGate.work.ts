import { messageOf } from '../../domain/values/messageOf.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import type { GateAnswer } from './readBeside.ts';
import { readGate } from './readGate.ts';

// One set of files, one answer: whoever asked ends the worker.
addEventListener('message', ({ data }: MessageEvent<readonly RawFile[]>) => {
  const answer = (one: GateAnswer) => postMessage(one);
  readGate(data, (file, done, total) => answer({ kind: 'progress', file, done, total })).then(
    (picked) => answer({ kind: 'picked', picked }),
    (error: unknown) => answer({ kind: 'failed', message: messageOf(error) }),
  );
});
