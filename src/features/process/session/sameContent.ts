import type { ProcessContent } from '../../../domain/document.ts';

/** Whether saving would change nothing. Source files are compared by identity: nobody edits them. */
export function sameContent(a: ProcessContent, b: ProcessContent): boolean {
  return a.name === b.name && a.projectId === b.projectId && a.category === b.category && sameFiles(a, b);
}

/** Whether an editor would show the same: all but where the process is kept. */
export function sameFiles(a: ProcessContent, b: ProcessContent): boolean {
  return (
    a.xml === b.xml &&
    a.extensions === b.extensions &&
    a.invalidXml === b.invalidXml &&
    a.invalidExtensions === b.invalidExtensions &&
    JSON.stringify(a.sidecar) === JSON.stringify(b.sidecar)
  );
}

/** What is changed outside the editor, in a project's list: name, project and category. */
export function withPlaceOf(
  content: ProcessContent,
  { name, projectId, category }: ProcessContent,
): ProcessContent {
  const { category: _category, ...rest } = content;
  return { ...rest, name, projectId, ...(category === undefined ? {} : { category }) };
}
