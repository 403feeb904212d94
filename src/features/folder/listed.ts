import { counted } from '../../domain/values/counted.ts';

/** Two by name, and how many more. */
export function listed(names: readonly string[]): string {
  const [first = '', second, ...rest] = names;
  if (second === undefined) return first;
  return rest.length === 0
    ? `${first} and ${second}`
    : `${first}, ${second} and ${counted(rest.length, 'more', 'more')}`;
}
