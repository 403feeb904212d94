import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName } from '../fileNames.ts';
import type { TemplateItem } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { readTemplates } from './readTemplates.ts';

/** Each template of a list is kept with the file, so that all of them go out as it. Of a huge list that is too much. */
const MAX_KEPT = 50_000_000;

/**
 * The templates of a file, ready to be stored.
 * @param source what the file is called for the person: in an archive, with the archive
 */
export function importTemplates(
  { name, bytes }: RawFile,
  text: string,
  source = name,
): { readonly items: readonly TemplateItem[]; readonly problems: readonly Problem[] } {
  const { templates, problems } = readTemplates(text, source);
  const isKept = templates.length * bytes.length <= MAX_KEPT;
  const file = isKept ? { name: baseName(name), bytes } : undefined;
  const items = templates.map(({ template, text: own, place, problems: found }): TemplateItem => ({
    kind: 'template',
    file: source,
    content: {
      kind: 'template',
      text: own,
      ...(file && { file }),
      ...(place !== undefined && { place }),
    },
    template,
    problems: found,
  }));
  if (isKept) return { items, problems };
  const message = t(
    'The list is so large that only its templates are kept, not the file: each goes out as it came, the list is put together anew.',
  );
  return {
    items,
    problems: [...problems, fileProblem(source, 'list-not-kept', message, { severity: 'note' })],
  };
}
