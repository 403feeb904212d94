import type { DocumentKind } from '../../domain/document.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { wholeOf } from '../../state/restoreObstacle.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { TRASH_DAYS } from '../../storage/purgeTrash.ts';
import { processCount } from './projectRows.ts';

/** What comes back together: a document, or a project with the processes that went with it. */
export interface TrashRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly deletedAt: string;
  readonly documents: readonly StoredDocument[];
}

/** The latest first. */
export function trashRows(trash: readonly StoredDocument[]): readonly TrashRow[] {
  const isPartOf = (one: StoredDocument, whole: StoredDocument) =>
    wholeOf(one.content) === whole.id && one.deletedAt === whole.deletedAt;
  const alone = trash.filter((one) => !trash.some((whole) => isPartOf(one, whole)));
  return [...alone.map((whole) => rowOf([whole, ...trash.filter((one) => isPartOf(one, whole))]))]
    .flat()
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

function rowOf(documents: readonly StoredDocument[]): TrashRow[] {
  const [first] = documents;
  if (first === undefined) return [];
  const parts = documents.slice(1).map(({ content }) => content.kind);
  const { kind } = first.content;
  return [
    {
      id: first.id,
      name: nameOf(first),
      about: parts.length === 0 ? KINDS[kind] : t`${KINDS[kind]} with ${countedParts(parts)}`,
      deletedAt: first.deletedAt ?? first.changedAt,
      documents,
    },
  ];
}

const KINDS: Readonly<Record<DocumentKind, string>> = {
  connector: t('Connector'),
  version: t('Version'),
  process: t('Process'),
  template: t('Template'),
  project: t('Project'),
  release: t('Release'),
  workspace: t('Workspace'),
};

function countedParts(parts: readonly DocumentKind[]): string {
  const of = (kind: DocumentKind) => parts.filter((part) => part === kind).length;
  return [
    of('process') > 0 ? processCount(of('process')) : '',
    of('version') > 0 ? counted(of('version'), 'version') : '',
    of('release') > 0 ? counted(of('release'), 'release') : '',
  ]
    .filter((text) => text !== '')
    .join(t(' and '));
}

function nameOf({ content }: StoredDocument): string {
  if (content.kind === 'workspace') return t('Workspace');
  if (content.kind === 'release') return t`Release ${content.version}`;
  if (content.kind === 'version') return `${definedName(content.text, KINDS.connector)} ${content.version}`;
  return 'text' in content ? definedName(content.text, KINDS[content.kind]) : content.name;
}

function definedName(text: string, otherwise: string): string {
  try {
    // The whole reader of connectors would be too much for a name.
    const definition: unknown = JSON.parse(text);
    const hasName = typeof definition === 'object' && definition !== null && 'name' in definition;
    return hasName && typeof definition.name === 'string' ? definition.name : otherwise;
  } catch {
    return otherwise;
  }
}

/** 'goes in 12 days' */
export function daysLeft(deletedAt: string, now: Date): string {
  const left = Math.ceil(TRASH_DAYS - (now.getTime() - Date.parse(deletedAt)) / 86_400_000);
  return left <= 1 ? t('goes within a day') : t`goes in ${left} days`;
}
