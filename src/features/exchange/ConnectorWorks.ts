import type { ConnectorContent, DocumentContent, VersionContent } from '../../domain/document.ts';
import { compareVersions, draftAfter } from '../../domain/versions/versions.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { created, edited, newDocumentId } from '../../storage/changes.ts';
import type { Change, StoredDocument } from '../../storage/DocumentStore.ts';
import { nameIn } from './definitionText.ts';
import type { Workspace } from './Workspace.ts';

interface Work {
  readonly id: string;
  readonly document: StoredDocument<ConnectorContent> | null;
  content: ConnectorContent;
  readonly published: Map<string, string>;
  readonly added: VersionContent[];
}

/**
 * What an import makes of connectors that several of its files are about: one change for each document, whatever
 * came together. A version that was published stays what it was; a draft beside it moves out of its way.
 */
export class ConnectorWorks {
  readonly #works = new Map<string, Work>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** A connector that is not here: under the id it has elsewhere where that is free, so that what names it finds it. */
  create(content: ConnectorContent, wantedId?: string): string {
    const isFree =
      wantedId !== undefined && !this.#workspace.takenIds.has(wantedId) && !this.#works.has(wantedId);
    const id = isFree ? wantedId : newDocumentId();
    this.#works.set(id, { id, document: null, content, published: new Map(), added: [] });
    return id;
  }

  /** The connector goes on to the version when it is newer and nobody is at work on a draft. */
  publish(id: string, version: VersionContent): void {
    const work = this.#workOn(id);
    if (!work) return;
    const { content } = work;
    const wasPublished = work.published.get(content.version) === definitionHash(content.text);
    const isSameDraft = content.version === version.version && definitionHash(content.text) === version.hash;
    work.published.set(version.version, version.hash);
    work.added.push({ ...version, connectorId: id });
    const isNewer = compareVersions(version.version, content.version) > 0;
    if (wasPublished && !isSameDraft && isNewer && !this.#isTakenName(version.text, id))
      work.content = takenOver(content, version);
  }

  /** The draft says something else now; what was published stays. */
  replaceDraft(id: string, draft: ConnectorContent): void {
    const work = this.#workOn(id);
    if (work) work.content = takenOver(work.content, draft);
  }

  versionOf(id: string): string | undefined {
    return this.#workOn(id)?.content.version;
  }

  setCategory(id: string, category: string): void {
    const work = this.#workOn(id);
    if (!work) return;
    const { category: _, ...content } = work.content;
    work.content = category === '' ? content : { ...content, category };
  }

  /** @param replaced is told of what stood where something is replaced */
  changes(replaced: Map<string, DocumentContent>): readonly Change[] {
    return [...this.#works.values()].flatMap((work) => {
      const { id, document, added } = work;
      const content = settled(work);
      const versions = added.map((version) => created(version));
      if (!document) return [created(content, id), ...versions];
      if (isSame(content, document.content)) return versions;
      replaced.set(id, document.content);
      return [edited(document, content), ...versions];
    });
  }

  #workOn(id: string): Work | undefined {
    const known = this.#works.get(id);
    const document = this.#workspace.connectors.find((one) => one.id === id);
    if (known || !document) return known;
    const published = this.#workspace.versions
      .filter(({ content }) => content.connectorId === id)
      .map(({ content }) => [content.version, content.hash] as const);
    const work = { id, document, content: document.content, published: new Map(published), added: [] };
    this.#works.set(id, work);
    return work;
  }

  #isTakenName(text: string, id: string): boolean {
    const name = nameIn(text);
    const others = [...this.#workspace.connectors, ...this.#works.values()].filter((one) => one.id !== id);
    return others.some((one) => nameIn(one.content.text) === name);
  }
}

/** A connector made of a version: the draft that is published as just that. */
export function connectorOf({ text, version, icon, category, about }: VersionContent): ConnectorContent {
  return {
    kind: 'connector',
    text,
    version,
    ...(icon && { icon }),
    ...(category !== undefined && { category }),
    ...(about && { about }),
  };
}

/** Category and everything else that the newcomer does not have stays. */
function takenOver(
  { invalidText: _, file: __, ...mine }: ConnectorContent,
  theirs: Pick<ConnectorContent, 'text' | 'version' | 'icon' | 'about' | 'file'>,
): ConnectorContent {
  const { text, version, icon, about, file } = theirs;
  return { ...mine, text, version, ...(icon && { icon }), ...(about && { about }), ...(file && { file }) };
}

/** A text that is not what was published under its number is a draft of the next one. */
function settled({ content, published }: Work): ConnectorContent {
  const hash = published.get(content.version);
  if (hash === undefined || hash === definitionHash(content.text)) return content;
  return { ...content, version: draftAfter([...published.keys()]) };
}

function isSame(a: ConnectorContent, b: ConnectorContent): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ConnectorContent>;
  return [...keys].every((key) => a[key] === b[key]);
}
