import { t } from '../../language/t.ts';

/** `Returns copy`, or the first of `Returns copy 2`, `Returns copy 3` … that is free. */
export function copyName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.trim().toLowerCase()));
  const base = name.includes(' ') || /[A-Z]/.test(name) ? t`${name} copy` : `${name}-copy`;
  if (!lower.has(base.toLowerCase())) return base;
  const joint = base.endsWith('-copy') ? '-' : ' ';
  let number = 2;
  while (lower.has(`${base}${joint}${number}`.toLowerCase())) number += 1;
  return `${base}${joint}${number}`;
}
