import type { DocumentContent } from '../../domain/document.ts';
import { created, edited, newDocumentId } from '../../storage/changes.ts';
import type { Change } from '../../storage/DocumentStore.ts';
import type { Outcome } from './Choices.ts';
import type { TemplateEntry } from './templateReview.ts';
import { identityOf } from './templateReview.ts';

/**
 * One change for each version that comes in; of rivals the chosen one.
 * @param replaced gets what stood where something is replaced
 */
export function templateChanges(
  entries: readonly TemplateEntry[],
  outcomes: ReadonlyMap<string, Outcome>,
  replaced: Map<string, DocumentContent>,
): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const entry of entries) {
    const { content, template, kept, key } = entry;
    const identity = template.id === '' ? `nameless ${key}` : identityOf(template);
    const before = changes.get(identity);
    if (!isWanted(entry, outcomes) && !(before === undefined && isInstead(entry, outcomes))) continue;
    changes.set(identity, kept ? edited(kept, content) : created(content, before?.id ?? newDocumentId()));
    if (kept) replaced.set(kept.id, kept.content);
  }
  return [...changes.values()];
}

type Outcomes = ReadonlyMap<string, Outcome>;

function isWanted({ key }: TemplateEntry, outcomes: Outcomes): boolean {
  const fate = outcomes.get(key)?.fate;
  return fate === 'new' || fate === 'version' || fate === 'replaced';
}

/** The one it stands back for is left out, and nothing is kept: then it is this one that comes in. */
function isInstead({ key, standing, kept }: TemplateEntry, outcomes: Outcomes): boolean {
  if (kept !== null || (standing.kind !== 'twin' && standing.kind !== 'rival')) return false;
  return outcomes.get(key)?.fate !== 'left' && outcomes.get(standing.of.key)?.fate === 'left';
}
