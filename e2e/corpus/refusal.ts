import type { Problem } from '../../src/domain/problem.ts';
import type { Verdict } from './CorpusFile.ts';

/** A file that is not taken in passes when a problem names it and the place in it, or says that it is no file of the kind. */
export function refusal(name: string, problems: readonly Problem[]): Verdict {
  const problem = problems.find(
    ({ severity, place }) => severity === 'error' && place.file?.startsWith(name),
  );
  if (!problem) return { name, failure: 'it is not read, and no problem names it' };
  const { line, column } = problem.place;
  const isWhole = [
    'file-empty',
    'file-not-text',
    'file-too-large',
    'not-recognised',
    'api-description',
    'archive-refused',
    'api-not-recognised',
  ].includes(problem.code);
  if (line === undefined && !isWhole)
    return { name, failure: `it is refused without a place: ${problem.message}` };
  const place = line === undefined ? '' : `${String(line)}:${String(column ?? 1)} `;
  return { name, failure: null, refused: place + problem.message };
}
