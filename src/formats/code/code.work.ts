import { codeFiles, codeZip } from './codeFiles.ts';
import type { CodeAnswer, CodeRequest } from './makeCode.ts';

addEventListener('message', ({ data: { source, target, options } }: MessageEvent<CodeRequest>) => {
  let answer: CodeAnswer;
  try {
    const made = codeFiles(source, target, options);
    answer = made.refused === null ? { files: made.files, zip: codeZip(made.files, options) } : made;
  } catch (error) {
    answer = { refused: `No code can be made: ${error instanceof Error ? error.message : String(error)}` };
  }
  postMessage(answer);
});
