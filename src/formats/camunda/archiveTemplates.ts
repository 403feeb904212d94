import type { OpaqueFile } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { isJunk } from '../activiti/archiveLayout.ts';
import type { TemplateItem } from '../ImportItem.ts';
import { recogniseFile } from '../recogniseFile.ts';
import { importTemplates } from './importTemplates.ts';

/** The templates among the files of an archive, in whatever folder they are. */
export function archiveTemplates(
  entries: readonly OpaqueFile[],
  archive: string,
): {
  readonly items: readonly TemplateItem[];
  /** what is none, and why where it could have been one */
  readonly others: readonly { readonly path: string; readonly problems: readonly Problem[] }[];
  readonly problems: readonly Problem[];
} {
  const items: TemplateItem[] = [];
  const others: { path: string; problems: readonly Problem[] }[] = [];
  const problems: Problem[] = [];
  for (const { path, bytes } of entries) {
    if (isJunk(path)) continue;
    const source = `${archive} › ${path}`;
    const found = /\.json$/i.test(path) ? recogniseFile({ name: source, bytes }) : null;
    if (found?.kind !== 'templates') {
      others.push({ path, problems: found?.problems ?? [] });
      continue;
    }
    const read = importTemplates({ name: path, bytes }, found.text, source);
    items.push(...read.items);
    problems.push(...read.problems);
  }
  return { items, others, problems };
}
