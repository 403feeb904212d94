import { connectorNameFrom, connectorNameProblem } from '../../domain/values/names.ts';
import type { Answer, Choices, Outcome } from './Choices.ts';
import type { PackageEntry } from './packageReview.ts';

/** The answers that make sense for a package; none where nothing is to be decided. The first is the default. */
export function packageAnswers({ standing }: PackageEntry): readonly Answer[] {
  if (standing.kind === 'version') return ['version', 'replace', 'copy', 'keep'];
  return standing.kind === 'drift' || standing.kind === 'rival' ? ['keep', 'copy'] : [];
}

export function packageAnswer(entry: PackageEntry, choices: Choices): Answer | undefined {
  const answers = packageAnswers(entry);
  const chosen = choices.answers.get(entry.key);
  return chosen !== undefined && answers.includes(chosen) ? chosen : answers[0];
}

export function packageOutcome(entry: PackageEntry, choices: Choices, taken: readonly string[]): Outcome {
  const { name } = entry.connector;
  const plain = { name, named: false, nameProblem: null };
  const { kind } = entry.standing;
  if (kind === 'same' || kind === 'twin') return { ...plain, fate: 'already-there' };
  const answer = packageAnswer(entry, choices);
  if (answer === 'copy') {
    const copy = choices.names.get(entry.key) ?? connectorNameFrom(name, taken);
    return { fate: 'copy', name: copy, named: true, nameProblem: connectorNameProblem(copy, taken) };
  }
  if (kind === 'new') return { ...plain, fate: 'new' };
  if (answer === 'version') return { ...plain, fate: 'version' };
  return { ...plain, fate: answer === 'replace' ? 'replaced' : 'kept' };
}

/** '' for none: what a person chose, else what the connector has here, else what the package says. */
export function packageCategory(entry: PackageEntry, choices: Choices): string {
  const own = entry.installed?.content.category ?? entry.content.category ?? '';
  return choices.categories.get(entry.group) ?? own;
}
