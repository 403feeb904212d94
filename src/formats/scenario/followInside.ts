import type { ProcessContent } from '../../domain/document.ts';
import { processWithin } from '../../domain/scenario/callPlaces.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import { withEachScenario } from '../activiti/followScenarios.ts';
import { modelOf, readCalledModels } from './readCalledModels.ts';

type Scenarios = readonly SavedScenario[];

/** Saved scenarios of a process, with another name for what they name inside of calls. */
type FollowInside = (
  scenarios: Scenarios,
  /** the id of the process inside of these calls; undefined for none of them, and where it is not known */
  processWithin: (calls: readonly string[]) => string | undefined,
) => Scenarios;

/**
 * Lets saved scenarios of a project follow what got another name in processes that they walk into.
 * @param among whose scenarios follow
 * @param all the documents of the project, as they were when that still had its name
 * @returns those whose scenarios are other ones, with these
 */
export async function followInside(
  among: readonly ProcessContent[],
  all: readonly ProcessContent[],
  follow: FollowInside,
): Promise<ReadonlyMap<ProcessContent, ProcessContent>> {
  const changed = new Map<ProcessContent, ProcessContent>();
  const read = readOnce();
  for (const content of among.filter(goesInside)) {
    const own = await read(content);
    if (!own) continue;
    const others = await readCalledModels(
      own.model,
      all.filter((one) => one !== content),
      read,
    );
    const models = [own, ...others].map(({ model }) => model);
    const sidecar = withEachScenario(content.sidecar, (scenarios, process) =>
      follow(scenarios, (calls) => (calls.length === 0 ? undefined : processWithin(models, process, calls))),
    );
    if (sidecar !== content.sidecar) changed.set(content, { ...content, sidecar });
  }
  return changed;
}

/** Whether any scenario does: reading a document takes its time, and most have nothing to follow. */
export function goesInside({ sidecar }: ProcessContent): boolean {
  return Object.values(sidecar.elements).some(({ scenarios = [] }) =>
    scenarios.some(
      ({ answers, expected }) =>
        answers.some(({ within }) => within !== undefined) ||
        expected.path.some(({ within }) => within !== undefined),
    ),
  );
}

function readOnce(): typeof modelOf {
  const models = new Map<ProcessContent, ReturnType<typeof modelOf>>();
  return (content) => {
    const model = models.get(content) ?? modelOf(content);
    models.set(content, model);
    return model;
  };
}
