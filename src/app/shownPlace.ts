import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { DocumentContent } from '../domain/document.ts';
import { t } from '../language/t.ts';
import { useDocument } from '../state/queries.ts';

/** Read once: a connector says its name in a text that can be long, and every page asks for all names. */
const names = new WeakMap<DocumentContent, string>();

export type Section = 'projects' | 'connectors' | 'templates' | 'search';

/** Where the user is, told from the address alone, with the document that is shown there. */
export interface ShownPlace {
  readonly section: Section | null;
  readonly kind: 'project' | 'process' | 'connector' | 'template' | null;
  readonly id: string | null;
  /** the project shown, or the project of the process shown */
  readonly projectId: string | undefined;
  /** what it is called, as soon as that is known */
  readonly name: string | undefined;
}

const KINDS = new Map([
  ['projects', 'project'],
  ['processes', 'process'],
  ['connectors', 'connector'],
  ['templates', 'template'],
] as const);
const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['projects', 'projects'],
  ['processes', 'projects'],
  ['connectors', 'connectors'],
  ['templates', 'templates'],
  ['search', 'search'],
]);

export function useShownPlace(): ShownPlace {
  const [path] = useLocation();
  const [, first = '', id = ''] = path.split('/').map(decode);
  const kind = id === '' ? null : (new Map<string, ShownPlace['kind']>(KINDS).get(first) ?? null);
  const content = useDocument(id, kind ?? 'project').data?.content;
  return useMemo(
    () => ({
      section: SECTIONS.get(first) ?? null,
      kind,
      id: kind === null ? null : id,
      projectId: content?.kind === 'process' ? content.projectId : kind === 'project' ? id : undefined,
      name: content && documentName(content),
    }),
    [first, kind, id, content],
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a half-typed address
  }
}

/** Cheap on purpose: the shell must not load the formats to write a name in a list. */
export function documentName(content: DocumentContent): string {
  const known = names.get(content) ?? readName(content);
  names.set(content, known);
  return known;
}

function readName(content: DocumentContent): string {
  if (content.kind === 'workspace') return t('Workspace');
  if (content.kind === 'project' || content.kind === 'process') return content.name;
  if (content.kind === 'release') return t`Release ${content.version}`;
  const isTemplate = content.kind === 'template';
  try {
    const read: unknown = JSON.parse(content.text);
    const name: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'name') : undefined;
    if (typeof name === 'string' && name !== '') return name;
    return isTemplate ? t('Template without a name') : t('Connector without a name');
  } catch {
    return isTemplate ? t('Template that cannot be read') : t('Connector that cannot be read');
  }
}
