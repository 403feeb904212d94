import { processIdsIn } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { withOutputsRenamed } from '../../domain/scenario/followScenarios.ts';
import { followInside, goesInside } from './followInside.ts';

/** A document, and what its tasks give by another name now. */
interface RenamedOutputs {
  readonly content: ProcessContent;
  readonly outputs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Lets saved scenarios follow outputs of connectors inside of the processes that they call.
 * @param all documents of any projects: each calls those of its own
 * @returns those whose scenarios are other ones, with these
 */
export async function followOutputs(
  all: readonly RenamedOutputs[],
): Promise<ReadonlyMap<ProcessContent, ProcessContent>> {
  const changed = new Map<ProcessContent, ProcessContent>();
  if (all.every(({ outputs }) => [...outputs.values()].every(({ size }) => size === 0))) return changed;
  for (const project of new Set(all.map(({ content }) => content.projectId))) {
    const documents = all.filter(({ content }) => content.projectId === project);
    const contents = documents.map(({ content }) => content);
    const among = contents.filter(goesInside);
    const byProcess = new Map(
      documents.flatMap(({ content, outputs }) =>
        processIdsIn(content.xml).map((process) => [process, outputs] as const),
      ),
    );
    const followed = await followInside(among, contents, (scenarios, processIn) =>
      withOutputsRenamed(scenarios, (element, calls) => byProcess.get(processIn(calls) ?? '')?.get(element)),
    );
    for (const [content, next] of followed) changed.set(content, next);
  }
  return changed;
}
