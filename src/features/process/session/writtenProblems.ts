import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import type { EditorDocument } from '../../../modeler/ProcessEditorApi.ts';

const PLACE = { label: t('XML') };

/** What an edit made of the file's text beyond the edit itself: said as long as the text says so, and undone with it. */
export function writtenProblems({ rewritten, isMoved }: EditorDocument): readonly Problem[] {
  if (rewritten !== undefined) return [rewrittenProblem(rewritten)];
  return isMoved === true ? [MOVED] : [];
}

/** An edit that could not be made in the file's own text: said, because comments and layout go with the old text. */
function rewrittenProblem(reason: string): Problem {
  return {
    code: 'text-rewritten',
    severity: 'warning',
    message: t`The edits could not be made in the file’s own text, so all of it is written anew, without its comments and layout. ${reason}`,
    place: PLACE,
  };
}

const MOVED: Problem = {
  code: 'diagram-moved',
  severity: 'note',
  message: t(
    'The file drew what is inside a collapsed sub-process in the one diagram. With the edit in there it gets a diagram of its own, as modelers write it today: more lines change than the edit has. The tab XML shows them, undo takes them back.',
  ),
  place: PLACE,
};
