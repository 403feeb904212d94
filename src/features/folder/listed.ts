import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';

/** Two by name, and how many more. */
export function listed(names: readonly string[]): string {
  const [first = '', second, ...rest] = names;
  if (second === undefined) return first;
  return rest.length === 0
    ? t`${first} and ${second}`
    : t`${first}, ${second} and ${counted(rest.length, 'more', 'more')}`;
}
