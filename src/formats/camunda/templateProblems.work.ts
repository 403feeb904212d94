import { templateTextProblems } from './templateTextProblems.ts';
import type { ValidationAnswer, ValidationRequest } from './validateTemplate.ts';

// One question at a time is put here, and answered in turn: `id` says which.
addEventListener('message', ({ data: { id, text } }: MessageEvent<ValidationRequest>) => {
  let answer: ValidationAnswer;
  try {
    answer = { id, problems: templateTextProblems(text) };
  } catch (error) {
    answer = { id, failure: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});
