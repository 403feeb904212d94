import { freeFileName } from '../../domain/values/freeFileName.ts';
import { connectorNameFrom, connectorNameProblem } from '../../domain/values/names.ts';
import { attachExtensions } from '../../formats/activiti/attachExtensions.ts';
import { t } from '../../language/t.ts';
import { nameIn, sameText } from './definitionText.ts';
import { connectorsOf, looseProcesses, packagesOf, templatesOf } from './importReview.ts';
import type { Answer, Choices, Outcome } from './Choices.ts';
import { packageOutcome } from './packageChoices.ts';
import { templateOutcome } from './templateChoices.ts';
import type {
  AttachTarget,
  ConnectorEntry,
  ExtensionsEntry,
  ProcessEntry,
  ProjectEntry,
  Review,
} from './importReview.ts';
import type { Workspace } from './Workspace.ts';

/** @param projectId the project that is shown: processes go into it unless told otherwise */
export function firstChoices(review: Review, workspace: Workspace, projectId: string | undefined): Choices {
  const here = workspace.projects.find((project) => project.id === projectId);
  const takenProjects = workspace.projects.map((project) => project.content.name);
  const first = looseProcesses(review)[0];
  return {
    left: new Set(looseProcesses(review).flatMap(({ key, isExample }) => (isExample ? [key] : []))),
    rebuilt: new Set(),
    destination: here
      ? { kind: 'project', id: here.id }
      : { kind: 'new', name: freeFileName(first?.content.name ?? 'project', takenProjects, '-') },
    names: new Map(),
    answers: new Map(),
    categories: new Map(),
    attachTo: new Map(),
  };
}

/** The answers that make sense for a connector; none where nothing is to be decided. */
export function answersFor(entry: ConnectorEntry): readonly Answer[] {
  if (entry.standing.kind === 'clash') return ['keep', 'replace', 'copy'];
  if (entry.standing.kind !== 'rival') return [];
  return entry.isDraft ? ['replace', 'keep', 'copy'] : ['keep', 'copy'];
}

/** Where an extensions file goes: the project that is shown, or the only one; null where a person must say it. */
export function attachTarget(entry: ExtensionsEntry, choices: Choices): AttachTarget | null {
  const { destination } = choices;
  const shown = destination.kind === 'project' ? destination.id : undefined;
  const wanted = choices.attachTo.get(entry.key) ?? shown;
  const [first, second] = entry.targets;
  return entry.targets.find(({ project }) => project.id === wanted) ?? (second ? null : (first ?? null));
}

/** The outcome of every entry, by key. */
export function outcomesOf(review: Review, choices: Choices, workspace: Workspace): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  const add = (key: string, outcome: Outcome) =>
    outcomes.set(key, isLeft(key, choices) ? left(outcome) : outcome);

  const connectorNames = workspace.connectors.flatMap((document) => nameIn(document.content.text) ?? []);
  const connectors = connectorsOf(review);
  const packages = packagesOf(review);
  const taken = [...connectorNames, ...[...connectors, ...packages].map((entry) => entry.connector.name)];
  for (const entry of packages) {
    const outcome = packageOutcome(entry, choices, taken);
    if (outcome.fate === 'copy') taken.push(outcome.name);
    add(entry.key, outcome);
  }
  for (const entry of connectors) {
    const outcome = connectorOutcome(entry, choices, taken);
    if (outcome.fate === 'copy') taken.push(outcome.name);
    add(entry.key, outcome);
  }
  for (const entry of templatesOf(review)) add(entry.key, templateOutcome(entry, choices));
  const projectNames = workspace.projects.map((project) => project.content.name);
  for (const entry of review.entries) {
    if (entry.kind !== 'project') continue;
    const outcome = plainOutcome(entry, choices, projectNames, 'project');
    projectNames.push(outcome.name);
    add(entry.key, outcome);
    const inside: string[] = [];
    for (const process of entry.processes) {
      const one = plainOutcome(process, choices, inside, 'process');
      inside.push(one.name);
      add(process.key, isLeft(entry.key, choices) ? left(one) : one);
    }
    if (isLeft(entry.key, choices)) {
      for (const connector of entry.connectors) {
        const one = outcomes.get(connector.key);
        if (one) outcomes.set(connector.key, left(one));
      }
    }
  }
  const { destination } = choices;
  const beside = workspace.processes
    .filter((document) => destination.kind === 'project' && document.content.projectId === destination.id)
    .map((document) => document.content.name);
  for (const process of looseProcesses(review)) {
    const outcome = plainOutcome(process, choices, beside, 'process');
    if (!isLeft(process.key, choices)) beside.push(outcome.name);
    add(process.key, outcome);
  }
  for (const entry of review.entries) {
    if (entry.kind === 'extensions') add(entry.key, extensionsOutcome(entry, choices));
  }
  return outcomes;
}

function extensionsOutcome(entry: ExtensionsEntry, choices: Choices): Outcome {
  const plain = { name: entry.file, named: false, nameProblem: null };
  const target = attachTarget(entry, choices);
  if (!target) return { ...plain, fate: 'unplaced' };
  const contents = target.processes.map(({ content }) => content);
  const isSame = attachExtensions(entry.extensions, contents).every(({ extensions }, at) =>
    sameText(extensions ?? '', contents[at]?.extensions ?? ''),
  );
  if (isSame) return { ...plain, fate: 'already-there' };
  const hasOwn = contents.some(
    ({ extensions, invalidExtensions }) => extensions !== null || invalidExtensions !== undefined,
  );
  return { ...plain, fate: hasOwn ? 'replaced' : 'attached' };
}

function connectorOutcome(entry: ConnectorEntry, choices: Choices, taken: readonly string[]): Outcome {
  const { name } = entry.connector;
  const plain = { name, named: false, nameProblem: null };
  if (entry.standing.kind === 'new') return { ...plain, fate: 'new' };
  if (entry.standing.kind === 'same' || entry.standing.kind === 'twin')
    return { ...plain, fate: 'already-there' };
  const answer = choices.answers.get(entry.key) ?? (entry.isDraft ? 'replace' : 'keep');
  if (answer === 'replace' && answersFor(entry).includes(answer)) return { ...plain, fate: 'replaced' };
  if (answer !== 'copy') return { ...plain, fate: 'kept' };
  const copy = choices.names.get(entry.key) ?? connectorNameFrom(name, taken);
  return { fate: 'copy', name: copy, named: true, nameProblem: connectorNameProblem(copy, taken) };
}

function plainOutcome(
  entry: ProcessEntry | ProjectEntry,
  choices: Choices,
  taken: readonly string[],
  what: 'process' | 'project',
): Outcome {
  const wanted = entry.content.name;
  const clashes = isTaken(wanted, taken);
  const typed = choices.names.get(entry.key);
  const name = typed ?? freeFileName(wanted, taken, '-');
  return {
    fate: 'new',
    name,
    named: clashes || typed !== undefined,
    nameProblem: typed === undefined ? null : fileNameProblem(typed, taken, what),
  };
}

/** Names become file names, on disks that know no capitals. */
function fileNameProblem(name: string, taken: readonly string[], what: 'process' | 'project'): string | null {
  if (name.trim() === '')
    return what === 'process' ? t('The process needs a name.') : t('The project needs a name.');
  if (/[/\\:*?"<>|]/.test(name))
    return t('The name becomes a file name: it cannot contain / \\ : * ? " < > or |.');
  if (!isTaken(name, taken)) return null;
  return what === 'process'
    ? t`The project has a process called ${name} already.`
    : t`There is a project called ${name} already.`;
}

/** The wanted name when it is free, else `name-2`, `name-3` … */
function isTaken(name: string, taken: readonly string[]): boolean {
  const small = name.toLowerCase();
  return taken.some((other) => other.toLowerCase() === small);
}

function isLeft(key: string, choices: Choices): boolean {
  return choices.left.has(key);
}

function left(outcome: Outcome): Outcome {
  return { ...outcome, fate: 'left', named: false, nameProblem: null };
}
