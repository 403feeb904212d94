import type { ProcessContent } from '../../domain/document.ts';
import { isBuiltIn, splitImplementation } from '../../domain/connector/implementation.ts';
import { rebuildConnector } from '../../formats/activiti/rebuildConnector.ts';
import { usesOf } from '../../formats/activiti/workingProcess.ts';
import { created } from '../../storage/changes.ts';
import type { Change } from '../../storage/DocumentStore.ts';
import { nameIn } from './definitionText.ts';
import type { Choices, Outcome } from './Choices.ts';
import { connectorsOf, packagesOf, type ProcessEntry, type Review } from './importReview.ts';
import type { Workspace } from './Workspace.ts';

interface MissingConnector {
  readonly name: string;
  /** tasks that come in and call it */
  readonly tasks: number;
}

/** Connectors that processes of the import call and that are neither here nor come along. */
export function missingConnectors(
  review: Review,
  outcomes: ReadonlyMap<string, Outcome>,
  workspace: Workspace,
): readonly MissingConnector[] {
  const isIn = ({ key }: { readonly key: string }) => outcomes.get(key)?.fate !== 'left';
  const coming = [...connectorsOf(review), ...packagesOf(review)].filter(isIn);
  const known = new Set([
    ...workspace.connectors.flatMap(({ content }) => nameIn(content.text) ?? []),
    ...coming.map(({ connector }) => connector.name),
  ]);
  const missing = new Map<string, number>();
  for (const { content } of processesOf(review).filter(isIn)) {
    for (const { implementation } of usesOf(content)) {
      const name = splitImplementation(implementation)?.connector;
      if (name === undefined || known.has(name) || isBuiltIn(implementation)) continue;
      // Connectors of old engines have dots in their names.
      if ([...known].some((one) => implementation.startsWith(`${one}.`))) continue;
      missing.set(name, (missing.get(name) ?? 0) + 1);
    }
  }
  return [...missing].map(([name, tasks]) => ({ name, tasks }));
}

/** Those of them that are wanted, made of the tasks that come in and of those that are here already. */
export async function rebuiltConnectors(
  review: Review,
  choices: Choices,
  outcomes: ReadonlyMap<string, Outcome>,
  workspace: Workspace,
): Promise<readonly Change[]> {
  const wanted = missingConnectors(review, outcomes, workspace).filter(({ name }) =>
    choices.rebuilt.has(name),
  );
  if (wanted.length === 0) return [];
  const coming = processesOf(review).filter(({ key }) => outcomes.get(key)?.fate !== 'left');
  const contents: readonly ProcessContent[] = [
    ...coming.map(({ content }) => ({ ...content, projectId: '' })),
    ...workspace.processes.map(({ content }) => content),
  ];
  return Promise.all(wanted.map(async ({ name }) => created(await rebuildConnector(name, contents))));
}

function processesOf({ entries }: Review): readonly ProcessEntry[] {
  return entries.flatMap((entry) =>
    entry.kind === 'process' ? [entry] : entry.kind === 'project' ? entry.processes : [],
  );
}
