import { readModelFromXml } from '../../../bpmn/readModel.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { openProcess } from '../../../formats/activiti/workingProcess.ts';
import { checkSource } from './checkSource.ts';
import { processIdRenames, processMembers, type ProcessMembers, underNewIds } from './processIdRenames.ts';
import { withPlaceOf } from './sameContent.ts';
import type { Stand } from './SessionHistory.ts';
import type { SessionState } from './SessionState.ts';

/** What is on the canvas, with the processes it shows. */
export interface DrawnStand extends Stand {
  readonly members: ProcessMembers;
}

/** The document with another text. @throws Error with a sentence when it is no BPMN */
export async function standOfXml(
  xml: string,
  base: ProcessContent,
  before: DrawnStand | null,
): Promise<Stand> {
  const [problem] = await checkSource('xml', xml);
  if (problem) throw new Error(problem.message);
  if (!before) {
    const wanted = { ...base, xml };
    return { document: { xml, data: (await openProcess(wanted)).data }, base: wanted };
  }
  const read = processMembers(await readModelFromXml(xml));
  const data = underNewIds(before.document.data, processIdRenames(before.members, read));
  return { document: { xml, data }, base };
}

/** The document with other extensions; none for a blank text. @throws Error with a sentence when they cannot be read */
export async function standOfExtensions(text: string, before: ProcessContent, xml: string): Promise<Stand> {
  const base: ProcessContent = { ...before, xml, extensions: text.trim() === '' ? null : text };
  const { data, problems } = await openProcess(base);
  const bad = problems.find(({ severity }) => severity === 'error');
  if (bad) throw new Error(bad.message);
  return { document: { xml, data }, base };
}

/** What the document was, under the name and in the place it has now. @throws Error when it cannot be read */
export async function standOfPast(content: ProcessContent, now: ProcessContent): Promise<Stand> {
  const base = withPlaceOf(content, now);
  const { xml, data } = await openProcess(base);
  return { document: { xml, data }, base };
}

/** Text of the tabs that came with the content; where none did, what is typed now stays. */
export function draftsOf({
  invalidXml: xml,
  invalidExtensions: extensions,
}: ProcessContent): Partial<SessionState['drafts']> {
  return { ...(xml !== undefined && { xml }), ...(extensions !== undefined && { extensions }) };
}
