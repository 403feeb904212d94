import type { ProcessContent } from '../../domain/document.ts';

/** Whether saving would change nothing. Source files are compared by identity: nobody edits them. */
export function sameContent(a: ProcessContent, b: ProcessContent): boolean {
  return (
    a.xml === b.xml &&
    a.extensions === b.extensions &&
    a.name === b.name &&
    a.projectId === b.projectId &&
    a.invalidXml === b.invalidXml &&
    a.invalidExtensions === b.invalidExtensions &&
    JSON.stringify(a.sidecar) === JSON.stringify(b.sidecar)
  );
}
