import type { Problem } from '../../domain/problem.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { fileProblem } from '../RawFile.ts';
import { upgradeForm } from './writeExtensions.ts';

export interface NamedExtensions {
  readonly text: string;
  readonly processIds: readonly string[];
}

/** The extensions of several processes as one file: engines find each by its process id. */
export function mergeExtensions(
  parts: readonly NamedExtensions[],
  application: string,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const merged = new Map<string, JsonValue>();
  const [first] = parts;
  for (const { text, processIds } of parts) {
    const read = readJson(upgradeForm(text, processIds));
    const extensions = 'value' in read ? member(read.value, 'extensions') : undefined;
    for (const [id, entry] of Object.entries(isJsonObject(extensions) ? extensions : {})) {
      if (merged.has(id)) {
        const message = t`Two files have extensions for the process “${id}”: those of the first are written.`;
        problems.push(fileProblem(file, 'extensions-twice', message, { label: id }));
      } else merged.set(id, entry);
    }
  }
  const base = first ? upgradeForm(first.text, first.processIds) : '';
  const read = readJson(base);
  const value = 'value' in read && isJsonObject(read.value) ? read.value : { id: `process-${application}` };
  const named = { ...value, ...(parts.length > 1 && { name: application }) };
  return { text: patchJson(base, { ...named, extensions: Object.fromEntries(merged) }), problems };
}
