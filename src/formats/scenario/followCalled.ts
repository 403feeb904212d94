import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { freeElements } from '../../domain/process/freeElements.ts';
import { withElementsRenamed, withOutputsRenamed } from '../../domain/scenario/followScenarios.ts';
import { followInside, goesInside } from './followInside.ts';
import { modelOf } from './readCalledModels.ts';

type Names = ReadonlyMap<string, string>;

/** What has another name in a document now, by what it was called. */
interface CalledRenames {
  readonly elements: Names;
  /** by the ids of its processes, as they were */
  readonly variables: ReadonlyMap<string, Names>;
}

/**
 * Lets saved scenarios of other processes follow what got another name in one that they call.
 * @param called as it was before
 * @returns those whose scenarios are other ones, with these
 */
export async function followCalled(
  called: ProcessContent,
  others: readonly ProcessContent[],
  { elements, variables }: CalledRenames,
  connectors: readonly CatalogueConnector[],
): Promise<ReadonlyMap<ProcessContent, ProcessContent>> {
  const among = others.filter(goesInside);
  const model = among.length > 0 ? (await modelOf(called))?.model : undefined;
  if (!model) return new Map();
  const processes = new Set(model.processes.map(({ id }) => id));
  const free = freeElements(model, connectors);
  const name = (id: string) => elements.get(id) ?? id;
  return followInside(among, [called, ...others], (scenarios, processIn) => {
    // What they give is told by the ids from before.
    const valued = withOutputsRenamed(scenarios, (element, calls) =>
      free.has(element) ? variables.get(processIn(calls) ?? '') : undefined,
    );
    return withElementsRenamed(valued, (calls) => (processes.has(processIn(calls) ?? '') ? name : undefined));
  });
}
