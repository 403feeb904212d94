import type { Answer, Choices, Outcome } from './Choices.ts';
import type { TemplateEntry } from './templateReview.ts';
import { templateName } from './templateText.ts';

/** The answers that make sense for a template; none where nothing is to be decided. The first is the default. */
export function templateAnswers({ standing }: TemplateEntry): readonly Answer[] {
  return standing.kind === 'clash' || standing.kind === 'rival' ? ['keep', 'replace'] : [];
}

export function templateAnswer(entry: TemplateEntry, choices: Choices): Answer | undefined {
  const answers = templateAnswers(entry);
  const chosen = choices.answers.get(entry.key);
  return chosen !== undefined && answers.includes(chosen) ? chosen : answers[0];
}

export function templateOutcome(entry: TemplateEntry, choices: Choices): Outcome {
  const plain = { name: templateName(entry.template), named: false, nameProblem: null };
  const { kind } = entry.standing;
  if (kind === 'same' || kind === 'twin') return { ...plain, fate: 'already-there' };
  if (kind === 'new' || kind === 'version') return { ...plain, fate: kind };
  return { ...plain, fate: templateAnswer(entry, choices) === 'replace' ? 'replaced' : 'kept' };
}
