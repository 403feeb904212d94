import type { ProcessContent } from '../../domain/document.ts';
import { allAtOnce, type Steps } from '../../domain/values/inTurns.ts';
import { mappedNames } from '../../domain/mapping/mappedNames.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { readCamundaProcess } from '../camunda/camundaProcess.ts';
import { readProcess } from './processFiles.ts';
import { usesOf } from './workingProcess.ts';

interface ProcessDocument {
  readonly id: string;
  readonly content: ProcessContent;
}

// Looking through a process is a pass over its XML; most stay the same from one save to the next.
const read = new Map<string, { readonly content: ProcessContent; readonly uses: readonly TaskUse[] }>();

/** Every task that names an implementation, in all of the given processes. */
export function taskUses(documents: readonly ProcessDocument[]): readonly TaskUse[] {
  return allAtOnce(taskUsesInSteps(documents));
}

/** The same, a step for each process that must be looked through. */
export function* taskUsesInSteps(documents: readonly ProcessDocument[]): Steps<readonly TaskUse[]> {
  const all: (readonly TaskUse[])[] = [];
  for (const document of documents) {
    const known = read.get(document.id);
    if (known !== undefined && isSame(known.content, document.content)) {
      all.push(known.uses);
      continue;
    }
    const uses = usesIn(document);
    read.set(document.id, { content: document.content, uses });
    all.push(uses);
    yield;
  }
  return all.flat();
}

function isSame(left: ProcessContent, right: ProcessContent): boolean {
  if (left === right) return true;
  const { xml, extensions, name, projectId, sidecar } = left;
  const isSameText =
    xml === right.xml &&
    extensions === right.extensions &&
    name === right.name &&
    projectId === right.projectId;
  return isSameText && JSON.stringify(sidecar) === JSON.stringify(right.sidecar);
}

function usesIn({ id, content }: ProcessDocument): readonly TaskUse[] {
  const { data } = (content.sidecar.target === 'camunda8' ? readCamundaProcess : readProcess)(content);
  return usesOf(content).map((use) => ({
    projectId: content.projectId,
    processId: id,
    processName: content.name,
    label: taskName(content.xml, use.elementId) ?? use.elementId,
    ...use,
    mapped: mappedNames(data.get(use.elementId) ?? {}),
  }));
}

// The start tag that carries the id; good enough for a label, and it needs no parse of the whole file.
function taskName(xml: string, elementId: string): string | undefined {
  const at = [`id="${elementId}"`, `id='${elementId}'`]
    .map((text) => xml.indexOf(text))
    .find((index) => index >= 0);
  if (at === undefined) return undefined;
  const start = xml.lastIndexOf('<', at);
  const tag = xml.slice(start, xml.indexOf('>', at));
  const name = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  const text = name?.[1] ?? name?.[2];
  return text === undefined || text.trim() === '' ? undefined : unescapeXml(text);
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(/&#(?:10|xa);/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
