import type { Place, Problem } from '../../domain/problem.ts';
import { TARGET_NAMES } from '../../domain/process/target.ts';
import { usesOf } from '../../formats/processWork.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { Answer, Outcome } from './Choices.ts';
import type { Counts } from './importPlan.ts';
import type { AttachTarget, ConnectorEntry, ReviewEntry } from './importReview.ts';
import type { Workspace } from './Workspace.ts';
import type { PackageEntry } from './packageReview.ts';
import type { TemplateEntry } from './templateReview.ts';
import { templateFacts } from './templateText.ts';

/** "1 project, 2 processes and 1 connector"; '' for none of all */
export function countsText(counts: Counts): string {
  const parts = [
    counts.projects > 0 ? counted(counts.projects, 'project') : '',
    counts.processes > 0 ? counted(counts.processes, 'process', 'processes') : '',
    counts.connectors > 0 ? counted(counts.connectors, 'connector') : '',
    counts.versions > 0 ? counted(counts.versions, 'published version') : '',
    counts.templates > 0 ? counted(counts.templates, 'template') : '',
    counts.attached > 0 ? t`the extensions of ${counted(counts.attached, 'process', 'processes')}` : '',
  ].filter((part) => part !== '');
  const last = parts.pop() ?? '';
  return parts.length > 0 ? t`${parts.join(', ')} and ${last}` : last;
}

/** What an entry is, and what is in it. */
export function entryFacts(entry: ReviewEntry): string {
  if (entry.kind === 'connector') {
    const { actions, events } = entry.connector;
    const also = events.length > 0 ? `, ${counted(events.length, 'event')}` : '';
    return t`Connector with ${counted(actions.length, 'action')}${also}`;
  }
  if (entry.kind === 'package') {
    const { actions } = entry.connector;
    return t`Package of ${entry.content.version} with ${counted(actions.length, 'action')}`;
  }
  if (entry.kind === 'template') return templateFacts(entry);
  if (entry.kind === 'process') {
    if (entry.isExample) return t('Example process of the package');
    if (entry.content.sidecar.target === 'camunda8') return t`Process for ${TARGET_NAMES.camunda8}`;
    return entry.content.extensions === null
      ? t('Process without extensions')
      : t('Process with its extensions');
  }
  if (entry.kind === 'extensions') return t('Extensions of a process that is there');
  const { files } = entry.content;
  const { processes, connectors } = entry;
  const inside = countsText({
    projects: 0,
    processes: processes.length,
    connectors: connectors.length,
    versions: 0,
    templates: 0,
    attached: 0,
  });
  const others = files.length > 0 ? counted(files.length, 'other file') : '';
  return t`Project with ${[inside, others].filter((part) => part !== '').join(', ') || t('nothing in it')}`;
}

export interface FateText {
  readonly label: string;
  readonly tone: 'plain' | 'ok' | 'warn' | 'accent';
}

const FATES: Readonly<Record<Outcome['fate'], FateText>> = {
  new: { label: t('New'), tone: 'ok' },
  version: { label: t('New version'), tone: 'ok' },
  'already-there': { label: t('Already there'), tone: 'plain' },
  kept: { label: t('Keeping mine'), tone: 'plain' },
  replaced: { label: t('Replaces mine'), tone: 'warn' },
  copy: { label: t('Copy'), tone: 'ok' },
  attached: { label: t('Attaches'), tone: 'ok' },
  unplaced: { label: t('Choose where'), tone: 'warn' },
  left: { label: t('Left out'), tone: 'plain' },
};

export function fateText(outcome: Outcome, entry: ReviewEntry): FateText {
  const standing = entry.kind === 'connector' || entry.kind === 'package' ? entry.standing : null;
  if (entry.kind === 'template' && entry.standing.kind === 'twin')
    return { label: t('Comes twice'), tone: 'plain' };
  if (entry.kind === 'template' && entry.standing.kind === 'rival' && outcome.fate === 'kept')
    return FATES.left;
  if (standing?.kind === 'twin' && outcome.fate === 'already-there')
    return { label: t('Comes twice'), tone: 'plain' };
  if (entry.kind === 'connector' && entry.standing.kind === 'same' && entry.standing.version !== undefined)
    return { label: t`Already there, as ${entry.standing.version}`, tone: 'plain' };
  if (entry.kind === 'package' && outcome.fate === 'kept') {
    return entry.standing.kind === 'version'
      ? { label: t('Skipped'), tone: 'plain' }
      : { label: t('Differs from yours'), tone: 'warn' };
  }
  if (
    outcome.fate === 'replaced' &&
    (entry.kind === 'package' || (entry.kind === 'connector' && entry.isDraft))
  )
    return {
      label: entry.kind === 'package' ? t('Replaces the draft') : t('Becomes the draft'),
      tone: 'warn',
    };
  if (entry.kind === 'extensions' && outcome.fate === 'replaced')
    return { label: t('Replaces extensions'), tone: 'warn' };
  return FATES[outcome.fate];
}

/** "Attach to order and invoice in Shop" */
export function attachLabel({ project, processes }: AttachTarget): string {
  const names = processes.map(({ content }) => content.name);
  const last = names.pop() ?? '';
  const which = names.length > 0 ? t`${names.join(', ')} and ${last}` : last;
  return t`Attach to ${which} in ${project.content.name}`;
}

export function answerLabel(answer: Answer, entry: ConnectorEntry | PackageEntry | TemplateEntry): string {
  if (answer === 'copy') return t('Import as copy');
  if (answer === 'version') return t('New version');
  if (entry.kind === 'package') return answer === 'replace' ? t('Replace draft') : t('Skip');
  if (entry.kind === 'template' && answer === 'replace')
    return entry.standing.kind === 'rival' ? t('Use this one') : t('Replace');
  if (entry.kind === 'connector' && answer === 'replace')
    return entry.isDraft ? t('Use as draft') : t('Replace');
  return entry.standing.kind === 'rival' ? t('Leave out') : t('Keep mine');
}

/** Why there is something to decide about a connector; null where there is not. */
export function clashText(entry: ConnectorEntry, workspace: Workspace): string | null {
  const { standing, connector } = entry;
  if (standing.kind === 'rival')
    return t`${standing.of.source} brings another connector called ${connector.name}.`;
  if (standing.kind !== 'clash') return null;
  const uses = workspace.processes.reduce(
    (sum, process) => sum + callsOf(process.content, connector.name),
    0,
  );
  const used =
    uses === 0
      ? t('No task uses yours.')
      : uses === 1
        ? t('1 task uses yours.')
        : t`${counted(uses, 'task')} use yours.`;
  return t`Your catalogue has another ${connector.name}. ${used}`;
}

/** Why there is something to decide about a package, or nothing; null where it is plain. */
export function packageText({ standing, content, connector, installed }: PackageEntry): string | null {
  const { name } = connector;
  if (standing.kind === 'same')
    return t`Version ${content.version} is here already, with the same definition.`;
  if (standing.kind === 'drift')
    return t`Your ${name} ${content.version} says something else, though it has the same number. What is published never changes, so yours stays; this one can come in as a copy.`;
  if (standing.kind === 'rival')
    return t`${standing.of.source} brings another ${name} ${content.version}. One of the two is not what was published.`;
  if (standing.kind !== 'version' || !installed) return null;
  const isOther = installed.id !== content.connectorId;
  const whose = isOther ? t(' It has another id there: perhaps another connector of the same name.') : '';
  return t`Your catalogue has ${name} ${installed.content.version}.${whose} Tasks stay on their version until you upgrade them.`;
}

function callsOf(content: Parameters<typeof usesOf>[0], connector: string): number {
  return usesOf(content).filter((use) => use.implementation.startsWith(`${connector}.`)).length;
}

/** "orders.bpmn, line 3"; '' where nothing is known */
export function placeText(place: Place): string {
  const parts = [place.file, place.line === undefined ? undefined : t`line ${String(place.line)}`];
  const known = parts.filter((part) => part !== undefined);
  const what = place.label ?? place.element;
  return (what === undefined ? known : [...known, what]).join(', ');
}

const ORDER = ['error', 'warning', 'note'];

export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
