import { connectorNameProblem } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\u0000-\u001f]/;

/**
 * Why a project or process cannot be called so: a sentence, or null. Files are called by these names,
 * and some disks tell neither capitals nor the spaces at the ends apart.
 */
export function fileNameProblem(
  kind: 'project' | 'process',
  name: string,
  others: readonly string[],
): string | null {
  const trimmed = name.trim();
  if (trimmed === '')
    return kind === 'project' ? t('Give the project a name.') : t('Give the process a name.');
  const bad = NOT_IN_FILE_NAMES.exec(trimmed)?.[0];
  if (bad !== undefined) return t`Files are named after it, and file names have no “${bad}”.`;
  if (trimmed.startsWith('.') || trimmed.endsWith('.'))
    return t('Files are named after it: no dot at either end.');
  if (trimmed.length > 100) return t`At most 100 characters, this name has ${trimmed.length}.`;
  const same = others.find((other) => other.trim().toLowerCase() === trimmed.toLowerCase());
  if (same === undefined) return null;
  return kind === 'project'
    ? t`Another project is called “${same}”.`
    : t`Another process is called “${same}”.`;
}

/** What only the modeling service of old would not take: it had one rule for the names of everything. */
export function oldServiceNote(name: string): string | null {
  return name === '' || connectorNameProblem(name) === null
    ? null
    : t(
        'Activiti’s former modeling service only takes names like “order-to-door”, up to 26 characters. Engines take any.',
      );
}
